// Written by hand, in exactly the form that the compiler emits: what the runtime must be able to carry.
//   optimizer Stable for (min generator, max critic) = Lookahead(base: Adam(lr: {generator: 1e-3, critic: 4e-3}, beta1: 0.5))
#nullable enable

namespace Mmx.Tests.Generated
{
    using System;
    using System.CodeDom.Compiler;
    using System.Numerics;
    using System.Runtime.CompilerServices;
    using Mmx.Cpu;
    using Mmx.Games;
    using Mmx.Memory;

    /// <summary>Adam, looked ahead.</summary>
    [GeneratedCode("mmx", "0.1.0")]
    public sealed partial class Stable<T> : Optimizer<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly LookaheadMachine _rule;

        public Stable(Game<T> game)
            : base(game, MmxContract.V1, ["generator", "critic"], new Demand(
                Slots: 0, PlayerSlots: 1, TensorSlots: 0, Reductions: 1,
                Vectors: [Players.All(2), Players.All(2), Players.All(2)]))
        {
            _rule = new LookaheadMachine(Run);
        }

        /// <summary>k of Lookahead.</summary>
        public long K { get => _rule.K; set => _rule.K = value; }

        /// <summary>alpha of Lookahead.</summary>
        public double Alpha { get => _rule.Alpha; set => _rule.Alpha = value; }

        /// <summary>base of Lookahead: Adam.</summary>
        public BaseAdamMachine Base => _rule.Base;

        protected override Machine<T> Rule => _rule;

        /// <summary>A number for each player.</summary>
        public sealed class ByPlayer(double generator, double critic)
        {
            public double Generator { get; set; } = generator;

            public double Critic { get; set; } = critic;
        }

        /// <summary>k steps of any rule, then back part of the way.</summary>
        public sealed partial class LookaheadMachine : Machine<T>
        {
            private readonly Run<T> _run;
            private readonly Pieces _pieces;
            private readonly Buffer<T> _point;
            private readonly Buffer<T> _anchor;
            private long _k;
            private double _alpha;
            private long _i;

            internal LookaheadMachine(Run<T> run)
            {
                _run = run;
                _pieces = run.PiecesOf(Players.All(2));
                _point = run.Point;
                _anchor = run.Vector();
                Base = new BaseAdamMachine(run);
            }

            public long K { get; set; } = 5;

            public double Alpha { get; set; } = 0.5;

            public BaseAdamMachine Base { get; }

            public override bool Advance(out Request request)
            {
                switch (At)
                {
                    case 0:
                        _k = K;
                        _alpha = Alpha;
                        _run.Launch(new KeepAnchor { Point = _point, Anchor = _anchor }, _pieces);
                        _i = 0;
                        goto case 1;

                    case 1: // repeat k { step base }
                        if (_i >= _k) goto case 3;
                        goto case 2;

                    case 2: // step base
                        At = 2;
                        if (Base.Advance(out request)) return true;
                        _i++;
                        goto case 1;

                    case 3:
                        _run.Launch(new MixZ { Point = _point, Anchor = _anchor, Alpha = _alpha, OneMinusAlpha = 1 - _alpha }, _pieces);
                        return Done(out request);

                    default:
                        throw Lost();
                }
            }

            // reads z · writes anchor
            private struct KeepAnchor : IKernel
            {
                public Buffer<T> Point;
                public Buffer<T> Anchor;

                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public readonly void Over(in Piece piece)
                {
                    for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
                    {
                        Anchor[i] = Point[i];
                    }
                }
            }

            // reads anchor, z · writes z
            private struct MixZ : IKernel
            {
                public Buffer<T> Point;
                public Buffer<T> Anchor;
                public double Alpha;
                public double OneMinusAlpha;

                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public readonly void Over(in Piece piece)
                {
                    var alpha = Lanes.Spread<T>(Alpha);
                    var oneMinusAlpha = Lanes.Spread<T>(OneMinusAlpha);
                    for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
                    {
                        Point[i] = oneMinusAlpha * Anchor[i] + alpha * Point[i];
                    }
                }
            }
        }

        /// <summary>Adam.</summary>
        public sealed partial class BaseAdamMachine : Machine<T>
        {
            private readonly Run<T> _run;
            private readonly Pieces _pieces;
            private readonly Buffer<T> _point;
            private readonly Field<T> _field;
            private readonly Buffer<T> _m;
            private readonly Buffer<T> _v;
            private readonly PlayerNumbers _lr;
            private readonly Reduction _norm;
            private double _beta1;
            private double _beta2;
            private double _eps;

            internal BaseAdamMachine(Run<T> run)
            {
                _run = run;
                _pieces = run.PiecesOf(Players.All(2));
                _point = run.Point;
                _field = run.Field;
                _m = run.Vector();
                _v = run.Vector();
                _lr = run.PlayerSlots();
                _norm = run.Reduction();
            }

            public ByPlayer Lr { get; } = new(1e-3, 4e-3);

            public double Beta1 { get; set; } = 0.5;

            public double Beta2 { get; set; } = 0.999;

            public double Eps { get; set; } = 1e-8;

            /// <summary>report norm</summary>
            public double Norm => Math.Sqrt(_norm.Value);

            public override bool Advance(out Request request)
            {
                switch (At)
                {
                    case 0:
                        At = 1;
                        if (_run.Draw(out request)) return true;
                        goto case 1;

                    case 1:
                        _lr[0] = Lr.Generator;
                        _lr[1] = Lr.Critic;
                        _beta1 = Beta1;
                        _beta2 = Beta2;
                        _eps = Eps;
                        At = 2;
                        return _run.Evaluate(fields: Players.All(2), losses: Players.None, out request);

                    case 2:
                        _run.Launch(new MeasureField { Field = _field, Norm = _norm }, _pieces);
                        _norm.Sum();
                        _run.Launch(
                            new UpdateZ
                            {
                                Point = _point,
                                M = _m,
                                V = _v,
                                Field = _field,
                                Lr = _lr,
                                Beta1 = _beta1,
                                OneMinusBeta1 = 1 - _beta1,
                                Beta2 = _beta2,
                                OneMinusBeta2 = 1 - _beta2,
                                Correction1 = 1 - Math.Pow(_beta1, T + 1),
                                Correction2 = 1 - Math.Pow(_beta2, T + 1),
                                Eps = _eps,
                            },
                            _pieces);
                        return Done(out request);

                    default:
                        throw Lost();
                }
            }

            // reads z, field, m, v · writes m, v, z
            private struct UpdateZ : IKernel
            {
                public Buffer<T> Point, M, V;
                public Field<T> Field;
                public PlayerNumbers Lr;
                public double Beta1, OneMinusBeta1, Beta2, OneMinusBeta2, Correction1, Correction2, Eps;

                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public readonly void Over(in Piece piece)
                {
                    var field = Field.On(piece);
                    var lr = Lanes.Spread<T>(Lr[piece.Player]);
                    var beta1 = Lanes.Spread<T>(Beta1);
                    var oneMinusBeta1 = Lanes.Spread<T>(OneMinusBeta1);
                    var beta2 = Lanes.Spread<T>(Beta2);
                    var oneMinusBeta2 = Lanes.Spread<T>(OneMinusBeta2);
                    var correction1 = Lanes.Spread<T>(Correction1);
                    var correction2 = Lanes.Spread<T>(Correction2);
                    var eps = Lanes.Spread<T>(Eps);
                    for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
                    {
                        var g = field[i];
                        var m = beta1 * M[i] + oneMinusBeta1 * g;
                        var v = beta2 * V[i] + oneMinusBeta2 * g * g;
                        M[i] = m;
                        V[i] = v;
                        Point[i] = Point[i] - lr * (m / correction1) / (Lanes.Sqrt(v / correction2) + eps);
                    }
                }
            }

            // reads field · gives norm
            private struct MeasureField : IKernel
            {
                public Field<T> Field;
                public Reduction Norm;

                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public readonly void Over(in Piece piece)
                {
                    var field = Field.On(piece);
                    var norm = new DotSum<T>();
                    for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
                    {
                        var g = field[i];
                        norm.Add(g, g, piece.End - i);
                    }

                    Norm[piece] = norm.Result;
                }
            }
        }
    }
}
