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
            protected override void VisitSettings(StateVisitor<T> settings)
            {
                K = settings.Setting("K", K);
                Alpha = settings.Setting("Alpha", Alpha);
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
            protected override void VisitSettings(StateVisitor<T> settings)
            {
                Lr.Generator = settings.Setting("Lr.Generator", Lr.Generator);
                Lr.Critic = settings.Setting("Lr.Critic", Lr.Critic);
                Beta1 = settings.Setting("Beta1", Beta1);
                Beta2 = settings.Setting("Beta2", Beta2);
                Eps = settings.Setting("Eps", Eps);
            }
        }
    }
}
