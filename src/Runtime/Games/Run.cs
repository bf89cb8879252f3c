using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using Mmx.Cpu;
using Mmx.Memory;
using Mmx.Numerics;
using Mmx.State;

namespace Mmx.Games;

/// <summary>What the machines of one optimizer share: the game, the arena, and what they ask for.</summary>
public sealed partial class Run<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Game<T> _game;
    private readonly Arena _numbers;
    private readonly Arena _arena;
    private readonly TensorNumbers _ones;
    private readonly SlotBlock _slots;
    private readonly SlotBlock _playerSlots;
    private readonly SlotBlock _tensorSlots;
    private readonly SlotBlock _values;
    private readonly SlotBlock _partials;
    private readonly IReadOnlyList<Players> _vectors;
    private readonly List<KeptState<T>> _kept = [];
    private readonly ReportList _reports;
    private int _vectorsTaken;

    internal Run(Game<T> game, Demand demand)
    {
        _game = game;
        _slots = new SlotBlock("numbers", demand.Slots, 1);
        _playerSlots = new SlotBlock("numbers per player", demand.PlayerSlots, Layout.Players.Count);
        _tensorSlots = new SlotBlock("numbers per tensor", demand.TensorSlots, Layout.Segments.Count);
        _values = new SlotBlock("reductions", demand.Reductions, 1);
        _partials = new SlotBlock("reductions", demand.Reductions, Layout.PiecesOf(AllPlayers).Count);
        _vectors = demand.Vectors;
        _reports = new ReportList(game.Layout);
        Standing = new Standing<T>(game.Layout, game.Points);
        var ones = Arena.RoundUp(sizeof(double) * Layout.Segments.Count);
        _numbers = new Arena(Blocks.Sum(block => block.Bytes) + ones);
        _ones = TensorNumbers.At(_numbers.Take(ones), Layout.Segments.Count);
        _ones.Values.Fill(1);
        _arena = new Arena(_vectors.Sum(BytesOf));
        foreach (var block in Blocks)
        {
            block.TakeFrom(_numbers);
        }
    }

    public Layout Layout => _game.Layout;

    /// <summary>Where the players stand: the parameters that the game reads.</summary>
    public Buffer<T> Point => _game.Points;

    /// <summary>The game's field, where it was last asked for.</summary>
    public Field<T> Field => _game.Field;

    /// <summary>The losses of the players, where they were last asked for.</summary>
    public PlayerNumbers Losses => _game.Losses;

    /// <summary>The random numbers that the machines draw.</summary>
    public RandomStream Random { get; } = new();

    /// <summary>What the machines have reported.</summary>
    internal IEnumerable<Report> Reports => _reports.Now;

    private Players AllPlayers => Players.All(Layout.Players.Count);

    private SlotBlock[] Blocks => [_slots, _playerSlots, _tensorSlots, _values, _partials];

    public Pieces PiecesOf(Players players) => Layout.PiecesOf(players);

    /// <summary>A vector as a field: what lies in it is what is seen.</summary>
    public Field<T> FieldIn(Buffer<T> vector) => new(vector, _ones);

    /// <summary>The next of the vectors demanded; zero.</summary>
    public Buffer<T> Vector()
    {
        if (_vectorsTaken == _vectors.Count)
        {
            throw GameErrors.DemandExceeded("vectors");
        }

        var players = _vectors[_vectorsTaken++];
        return Buffer<T>.At(_arena.Take(BytesOf(players)), Layout.RangeOf(players).Start);
    }

    /// <summary>The next of the numbers demanded; zero.</summary>
    public Slot Slot() => Memory.Slot.At(_slots.Next());

    /// <summary>The next of the numbers per player demanded; zero.</summary>
    public PlayerNumbers PlayerSlots() => PlayerNumbers.At(_playerSlots.Next(), Layout.Players.Count);

    /// <summary>The next of the numbers per tensor demanded; zero.</summary>
    public TensorNumbers TensorSlots() => TensorNumbers.At(_tensorSlots.Next(), Layout.Segments.Count);

    /// <summary>The next of the reductions demanded, over all players.</summary>
    public Reduction Reduction() => Reduction(AllPlayers);

    /// <summary>
    /// The next of the reductions demanded, over some players: those whose pieces its kernel runs over.
    /// </summary>
    public Reduction Reduction(Players players) => new(_values.Next(), _partials.Next(), PiecesOf(players));

    /// <summary>Room to keep a machine's state in, with that of all below it.</summary>
    public KeptState<T> Kept(Machine<T> machine) => Kept(machine.Show);

    /// <summary>Room to keep a window in, with what is known of it.</summary>
    public KeptState<T> Kept(Window<T> window) => Kept(window.ShowWithKnown);

    private KeptState<T> Kept(Action<StateVisitor<T>> show)
    {
        var kept = new KeptState<T>(show);
        _kept.Add(kept);
        return kept;
    }

    /// <summary>Lists a report by its path.</summary>
    public void Report(string path, Func<double> value) => _reports.Add(path, value);

    /// <summary>Lists a report of a number for each of some players.</summary>
    public ReportedNumbers Report(string path, PlayerNumbers numbers, Players players) =>
        _reports.Add(path, players, player => Read(numbers.Values, player));

    /// <summary>Lists a report of a number for each tensor of some players.</summary>
    public ReportedNumbers Report(string path, TensorNumbers numbers, Players players) =>
        _reports.AddByTensor(path, players, segment => Read(numbers.Values, segment));

    /// <summary>Runs a kernel over some pieces, on all the crew.</summary>
    public void Launch<TKernel>(in TKernel kernel, Pieces pieces)
        where TKernel : struct, IKernel => Crew.Launch(kernel, pieces);

    /// <summary>Gives back the vectors. The numbers go with this object: reports may still be read.</summary>
    public void Dispose()
    {
        _arena.Dispose();
        _kept.ForEach(kept => kept.Dispose());
        _ofWindows.ForEach(held => held.Dispose());
    }

    // Whoever holds a report holds this object by it, and so the memory that its numbers lie in.
    private double Read(Span<double> numbers, int index)
    {
        var number = numbers[index];
        GC.KeepAlive(this);
        return number;
    }

    private long BytesOf(Players players)
    {
        var (start, end) = Layout.RangeOf(players);
        return Arena.RoundUp((end - start) * Unsafe.SizeOf<T>());
    }
}
