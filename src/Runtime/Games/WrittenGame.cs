using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Mmx.Numerics;
using Mmx.State;

namespace Mmx.Games;

/// <summary>
/// A game that was written as formulas: whatever its vectors are of, the formulas are in double. All that is random in
/// it comes of its seed: the same seed, the same data and the same samples.
/// </summary>
public abstract class WrittenGame<T> : Game<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double[][] _at;
    private readonly double[][] _by;
    private readonly string _folder;
    private readonly List<Remembered> _remembered = [];
    private bool _hasSample;

    protected WrittenGame(
        MmxContract contract, IReadOnlyList<Player> players, ulong seed, string? folder, string beside)
        : base(players)
    {
        if (contract != MmxContract.V1)
        {
            throw GameErrors.ContractUnknown((int)contract);
        }

        Seed = seed;
        _folder = TableFile.Folder(folder, beside);
        _at = [.. players.Select(player => Vector(player.Tensors[0].Length))];
        _by = [.. _at.Select(part => new double[part.Length])];
    }

    /// <summary>What all that is random in it comes of.</summary>
    public ulong Seed { get; }

    /// <summary>How many samples have been drawn.</summary>
    public long Sample { get; private set; }

    /// <summary>What it remembers of where players stood.</summary>
    public IReadOnlyList<Remembered> Past => _remembered;

    /// <summary>Puts the players where the game says that a run starts.</summary>
    public void Start()
    {
        var start = StartPoint() ?? throw WrittenGameErrors.NoStart(GetType());
        Put(start);
    }

    /// <summary>Where a run starts, a part for each player; null where the game does not say.</summary>
    public double[][]? StartPoint()
    {
        var start = NewPoint();
        return FindStart(start) ? start : null;
    }

    /// <summary>
    /// Where no player wants to move, a part for each player, which is NaN where it may be anything; null where the game
    /// does not say.
    /// </summary>
    public double[][]? Equilibrium()
    {
        var equilibrium = NewPoint();
        return FindEquilibrium(equilibrium) ? equilibrium : null;
    }

    /// <summary>Puts the players there, a part for each.</summary>
    public void Put(double[][] point)
    {
        for (var player = 0; player < point.Length; player++)
        {
            var to = Point(player);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = T.CreateTruncating(point[player][i]);
            }
        }
    }

    protected sealed override void Evaluate(Players fields, Players losses)
    {
        TakeSample();
        for (var player = 0; player < _at.Length; player++)
        {
            var from = Point(player);
            for (var i = 0; i < from.Length; i++)
            {
                _at[player][i] = double.CreateTruncating(from[i]);
            }
        }

        foreach (var past in _remembered)
        {
            past.Ask(fields, _at);
        }

        foreach (var player in fields)
        {
            Array.Clear(_by[player]);
        }

        Answer(fields, losses);
        foreach (var player in fields)
        {
            var to = Gradient(player);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] += T.CreateTruncating(_by[player][i]);
            }
        }
    }

    protected sealed override void VisitState(StateVisitor<T> state)
    {
        state.Same("seed", (long)Seed);
        Sample = state.Value("sample", Sample);
        foreach (var past in _remembered)
        {
            past.Show(state);
        }
    }

    protected sealed override void OnLoaded() => _hasSample = false;

    protected sealed override void DrawSample()
    {
        Sample++;
        _hasSample = false;
        TakeSample();
    }

    /// <summary>Gives the losses, and the gradients by which they are changed, of those who are asked for.</summary>
    protected abstract void Answer(Players fields, Players losses);

    /// <summary>Makes what is drawn with this sample.</summary>
    protected virtual void Redraw(long sample)
    {
    }

    protected virtual bool FindStart(double[][] start) => false;

    protected virtual bool FindEquilibrium(double[][] equilibrium) => false;

    /// <summary>Where a player stands.</summary>
    protected double[] At(int player) => _at[player];

    /// <summary>What a player's loss changes by when that player moves; zeros until it is said.</summary>
    protected double[] By(int player) => _by[player];

    /// <summary>Remembers, in so many rows, where the player stands as the fields of these are asked.</summary>
    protected Remembered Remember(string name, int player, long rows, ReadOnlySpan<int> askers)
    {
        var places = new Matrix(rows, _at[player].Length, staysInPlace: true);
        var past = new Remembered(name, player, Games.Players.Of(askers), places, (int)_at.Sum(part => (long)part.Length));
        _remembered.Add(past);
        return past;
    }

    /// <summary>The numbers of one of the draws, for one sample; data are made with sample 0.</summary>
    protected Draws Draws(int number, long sample = 0) => new(Seed, number, sample);

    /// <summary>Reads a file into a matrix.</summary>
    protected void Read(string file, Matrix into) =>
        TableFile.Read(_folder, file, into.Rows, into.Columns, into.Elements);

    /// <summary>Reads a file into a vector: one number a line, or all in one line.</summary>
    protected void Read(string file, double[] into) => TableFile.Read(_folder, file, into);

    /// <summary>Complains where sizes that a formula counts on do not agree.</summary>
    protected static void Agree(string text, string one, long a, string other, long b)
    {
        if (a != b)
        {
            throw WrittenGameErrors.SizesDisagree(text, one, a, other, b);
        }
    }

    /// <summary>Complains where an index is none.</summary>
    protected static void Within(string text, long index, long size)
    {
        if (index < 0 || index >= size)
        {
            throw WrittenGameErrors.NotWithin(text, index, size);
        }
    }

    /// <summary>A vector of the game.</summary>
    protected static double[] Vector(long length) =>
        length >= 0 && length <= Array.MaxLength ? new double[length] : throw WrittenGameErrors.NoSuchLength(length);

    /// <summary>A truth for each element of a vector of the game.</summary>
    protected static bool[] Truths(long length) =>
        length >= 0 && length <= Array.MaxLength ? new bool[length] : throw WrittenGameErrors.NoSuchLength(length);

    /// <summary>What to throw where a loss is asked for, and the game gives the field instead.</summary>
    protected Exception NoLoss(int player) => WrittenGameErrors.NoLoss(GetType(), Players[player].Name);

    private double[][] NewPoint() => [.. Players.Select(player => new double[player.Tensors[0].Length])];

    // Before the first is drawn it is at hand: a run begins with a sample drawn.
    private void TakeSample()
    {
        if (!_hasSample)
        {
            Redraw(Math.Max(Sample, 1));
            _hasSample = true;
        }
    }
}
