using System;
using System.IO;
using System.Linq;
using Laws.Tests.Cases;
using Mmx.Games;

namespace Laws.Tests.Written;

/// <summary>
/// A compiled game is part of an optimizer's state: loaded anywhere, its samples are those of the unbroken run.
/// </summary>
public sealed class WrittenSavingTests
{
    private const int Requests = 12;

    [Theory]
    [MemberData(nameof(WrittenCase.Names), MemberType = typeof(WrittenCase))]
    public void Loaded_at_every_request_it_draws_what_the_unbroken_draws(string name)
    {
        using var unbroken = new Run(name, seed: 5);
        var broken = new Run(name, seed: 5);
        for (var request = 0; request < Requests; request++)
        {
            unbroken.GoOn();
            broken.GoOn();
            Assert.Equal(unbroken.Point, broken.Point);
            var next = new Run(name, seed: 5);
            next.Load(broken.Saved());
            broken.Dispose();
            broken = next;
        }

        broken.Dispose();
    }

    [Theory]
    [MemberData(nameof(WrittenCase.Names), MemberType = typeof(WrittenCase))]
    public void A_state_on_a_game_of_another_seed_does_not_fit(string name)
    {
        using var one = new Run(name, seed: 5);
        using var other = new Run(name, seed: 6);
        var refusal = Assert.Throws<InvalidDataException>(() => other.Load(one.Saved()));
        Assert.Contains("game.seed is 5, and here it is 6, which cannot change", refusal.Message);
    }

    private sealed class Run : IDisposable
    {
        private readonly WrittenGame<double> _game;
        private readonly Optimizer<double> _optimizer;

        public Run(string name, ulong seed)
        {
            _game = WrittenCase.Make<double>(name, seed);
            foreach (var player in Enumerable.Range(0, _game.Players.Count))
            {
                _game.Point(player).Fill(0.5);
            }

            var rule = LawCase.All.First(rule => LawCase.Bound(rule).Players.Count == _game.Players.Count);
            _optimizer = (Optimizer<double>)Activator.CreateInstance(LawCase.TypeOf<double>(rule), _game)!;
        }

        public string Point => string.Join(
            " ",
            Enumerable.Range(0, _game.Players.Count).SelectMany(player => _game.Point(player).ToArray())
                .Select(BitConverter.DoubleToInt64Bits));

        public void GoOn()
        {
            switch (_optimizer.Next.Kind)
            {
                case RequestKind.Sample:
                    _game.Draw();
                    break;
                case RequestKind.Evaluate:
                    _game.Evaluate(_optimizer.Next with { Losses = Players.None });
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
        }

        public void Dispose()
        {
            _optimizer.Dispose();
            _game.Dispose();
        }
    }
}
