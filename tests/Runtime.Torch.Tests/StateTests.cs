using System;
using System.IO;
using System.Linq;
using Mmx.Games;
using Mmx.Tests.Rules;
using Torch.Tests;

namespace Mmx.Tests;

/// <summary>A game of modules is part of an optimizer's state as any other: its tensors are where its points are.</summary>
public sealed class StateTests
{
    private const int Requests = 40;

    [NeedsLibtorchTheory]
    [InlineData(typeof(OfLookahead<double>))]
    [InlineData(typeof(OfExtragradient<double>))]
    [InlineData(typeof(OfExtraAdam<double>))]
    public void Loaded_at_every_request_it_goes_where_the_unbroken_goes(Type optimizer)
    {
        using var unbroken = new Seat(optimizer);
        var broken = new Seat(optimizer);
        for (var request = 0; request < Requests; request++)
        {
            unbroken.GoOn();
            broken.GoOn();
            Assert.Equal(unbroken.Point, broken.Point);
            var next = new Seat(optimizer);
            next.Load(broken.Saved());
            broken.Dispose();
            broken = next;
        }

        broken.Dispose();
    }

    [NeedsLibtorch]
    public void What_was_loaded_stands_in_the_modules()
    {
        using var one = new Seat(typeof(OfAdam<double>));
        one.GoOn();
        one.GoOn();
        one.GoOn();
        using var other = new Seat(typeof(OfAdam<double>));
        Assert.NotEqual(one.FirstOfX, other.FirstOfX);
        other.Load(one.Saved());
        Assert.Equal(one.FirstOfX, other.FirstOfX);
    }

    /// <summary>The game of modules and an optimizer on it.</summary>
    private sealed class Seat : IDisposable
    {
        private readonly Quadratic _quadratic = new();
        private readonly Optimizer<double> _optimizer;

        public Seat(Type optimizer) =>
            _optimizer = (Optimizer<double>)Activator.CreateInstance(optimizer, _quadratic.ByAutograd)!;

        public double FirstOfX => _quadratic.X[0].Weight.data<double>()[0];

        public long[] Point =>
        [
            .. _quadratic.ByAutograd.Layout.Segments
                .SelectMany(segment => _quadratic.ByAutograd.Point(segment.Player, segment.Tensor).ToArray())
                .Select(BitConverter.DoubleToInt64Bits),
        ];

        public void GoOn()
        {
            switch (_optimizer.Next.Kind)
            {
                case RequestKind.Sample:
                    _quadratic.ByAutograd.Draw();
                    break;
                case RequestKind.Evaluate:
                    _quadratic.ByAutograd.Evaluate(_optimizer.Next);
                    break;
            }

            _optimizer.Advance();
        }

        public byte[] Saved()
        {
            using var state = new MemoryStream();
            _optimizer.Save(state);
            return state.ToArray();
        }

        public void Load(byte[] saved)
        {
            using var state = new MemoryStream(saved);
            _optimizer.Load(state);
            _quadratic.Resume(_optimizer.Samples);
        }

        public void Dispose()
        {
            _optimizer.Dispose();
            _quadratic.Dispose();
        }
    }
}
