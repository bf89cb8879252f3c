// Written by hand, in exactly the form that the compiler emits: what the machines of Stable show of themselves.
#nullable enable

namespace Mmx.Tests.Generated
{
    using Mmx.State;

    public sealed partial class Stable<T>
    {
        public sealed partial class LookaheadMachine
        {
            /// <inheritdoc/>
            protected override void VisitState(StateVisitor<T> state)
            {
                state.Machine("Base", Base);
            }

            /// <inheritdoc/>
            protected override void VisitStep(StateVisitor<T> step)
            {
                step.Vector("anchor", _anchor, _pieces);
                step.Number("k", ref _k);
                step.Number("alpha", ref _alpha);
                step.Number("i", ref _i);
            }

            /// <inheritdoc/>
            protected override void VisitProperties(StateVisitor<T> properties)
            {
                K = properties.Value("K", K);
                Alpha = properties.Value("Alpha", Alpha);
            }
        }

        public sealed partial class BaseAdamMachine
        {
            /// <inheritdoc/>
            protected override void VisitState(StateVisitor<T> state)
            {
                state.Vector("m", _m, _pieces);
                state.Vector("v", _v, _pieces);
            }

            /// <inheritdoc/>
            protected override void VisitStep(StateVisitor<T> step)
            {
                step.Number("beta1", ref _beta1);
                step.Number("beta2", ref _beta2);
                step.Number("eps", ref _eps);
                step.Numbers("lr", _lr);
                step.Number("norm", _norm);
            }

            /// <inheritdoc/>
            protected override void VisitProperties(StateVisitor<T> properties)
            {
                Lr.Generator = properties.Value("Lr.Generator", Lr.Generator);
                Lr.Critic = properties.Value("Lr.Critic", Lr.Critic);
                Beta1 = properties.Value("Beta1", Beta1);
                Beta2 = properties.Value("Beta2", Beta2);
                Eps = properties.Value("Eps", Eps);
            }
        }
    }
}
