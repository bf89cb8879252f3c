using System;
using System.Collections.Generic;
using System.Numerics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.Games;

/// <summary>
/// A generated optimizer on a game. Three ways to drive it, mixed at will: <see cref="Step"/> makes a step, the game
/// evaluating itself; <see cref="Game{T, TBatch}.Feed"/> runs on a batch; a loop of one's own does what
/// <see cref="Next"/> asks and calls <see cref="Advance"/>.
/// </summary>
public abstract partial class Optimizer<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Request _held;
    private bool _answering;
    private bool _isResting;
    private bool _disposed;

    protected Optimizer(Game<T> game, MmxContract contract, IReadOnlyList<string> players, Demand demand)
    {
        if (contract != MmxContract.V1)
        {
            throw GameErrors.ContractUnknown((int)contract);
        }

        if (players.Count != game.Players.Count)
        {
            throw GameErrors.PlayersDisagree(players, game.Players);
        }

        game.ThrowIfDisposed();
        Game = game;
        Run = new Run<T>(game, demand);
        Crew.Muster();
    }

    public Game<T> Game { get; }

    /// <summary>What it needs before it can go on; at rest between steps.</summary>
    public Request Next { get; private set; }

    /// <summary>
    /// What a step costs, a line each: what it asks of the game, the bytes that it moves, the vectors that it keeps, and its
    /// kernels. It is the head of the generated file.
    /// </summary>
    public virtual IReadOnlyList<string> Explanation => [];

    /// <summary>How many steps have been made.</summary>
    public long Steps { get; private set; }

    /// <summary>How many evaluations have been made.</summary>
    public long Evaluations { get; private set; }

    /// <summary>How many samples have been drawn.</summary>
    public long Samples { get; private set; }

    /// <summary>
    /// A rule has ended the run. The step in which it did counts, the players stay where they stand, and from then on the
    /// optimizer is at rest: steps do nothing, and no batch is taken.
    /// </summary>
    public bool HasStopped => Run.HasStopped;

    /// <summary>What its random numbers begin with: another seed, other numbers.</summary>
    public long Seed
    {
        get => Run.Random.Seed;
        set => Run.Random.Seed = value;
    }

    /// <summary>How many random numbers and random vectors have been drawn.</summary>
    public long RandomDraws => Run.Random.Draws;

    /// <summary>What the rules have reported last, each by its path, `Base.condition`; also after the optimizer is disposed of.</summary>
    public IEnumerable<Report> Reports => Run.Reports;

    protected Run<T> Run { get; }

    /// <summary>The outermost rule.</summary>
    protected abstract Machine<T> Rule { get; }

    /// <summary>Makes a step, or finishes the one in progress; the game draws and evaluates.</summary>
    public void Step()
    {
        do
        {
            Answer();
            Advance();
        }
        while (Next.Kind != RequestKind.Rest);
    }

    /// <summary>
    /// Begins a step, at rest; else says that <see cref="Next"/> has been done. Runs to the next thing that is
    /// needed, or to the step's end. Does nothing when the run has stopped.
    /// </summary>
    public void Advance()
    {
        ThrowIfUnusable();
        ThrowIfResting();
        if (HasStopped)
        {
            return;
        }

        Game.Wake();
        Accept();
        if (_held.Kind != RequestKind.Rest)
        {
            Ask(_held);
            _held = default;
        }
        else if (RunRule(out var request))
        {
            Ask(request);
        }
        else
        {
            Next = default;
            Steps++;
        }

        Game.Pause();

        // The memory that kernels run on goes with this object.
        GC.KeepAlive(this);
    }

    /// <summary>
    /// The game's parameters are where the players stand. Within a step they may hold a point that was only asked about:
    /// the point of a look-ahead, say.
    /// </summary>
    public bool AtRest => _isResting || Run.Standing.IsHere;

    /// <summary>
    /// Puts where the players stand into the game's parameters, for a look, until what it returns is disposed of:
    /// <c>using (optimizer.Rest()) { … }</c>.
    /// </summary>
    public RestingPlace<T> Rest()
    {
        ThrowIfUnusable();
        if (_isResting)
        {
            return default;
        }

        _isResting = true;
        Game.Wake();
        Run.Standing.Swap();
        Game.Pause();
        return new RestingPlace<T>(this);
    }

    internal void EndRest()
    {
        if (_isResting && !_disposed)
        {
            Game.Wake();
            Run.Standing.Swap();
            Game.Pause();
        }

        _isResting = false;
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            Run.Dispose();
            GC.SuppressFinalize(this);
        }
    }

    /// <summary>
    /// Runs to the next sample that is wanted, draws it, and runs until another is. Says false, at rest, when a whole
    /// step went by without one.
    /// </summary>
    internal bool RunOnOneSample()
    {
        if (!RunToSample())
        {
            return false;
        }

        Answer();
        Advance();
        RunToSample();
        return true;
    }

    private bool RunRule(out Request request)
    {
        Run.Standing.Clear();
        return Rule.Advance(out request);
    }

    private bool RunToSample()
    {
        var steps = 0;
        while (Next.Kind != RequestKind.Sample)
        {
            if (Next.Kind == RequestKind.Rest && ++steps > 1)
            {
                return false;
            }

            Answer();
            Advance();
        }

        return true;
    }

    private void Ask(in Request request)
    {
        // A run begins with a sample drawn: a rule that evaluates first is made to wait for one.
        if (request.Kind == RequestKind.Evaluate && Samples == 0)
        {
            _held = request;
            Next = Request.Sample;
            return;
        }

        Next = request;
        if (request.Kind == RequestKind.Evaluate)
        {
            Game.Prepare(request);
        }
    }

    /// <summary>Lets the game do what is asked.</summary>
    private void Answer()
    {
        ThrowIfUnusable();
        ThrowIfResting();
        _answering = true;
        try
        {
            switch (Next.Kind)
            {
                case RequestKind.Sample:
                    Game.Draw();
                    break;
                case RequestKind.Evaluate:
                    Game.Answer(Next);
                    break;
            }
        }
        finally
        {
            _answering = false;
        }
    }

    /// <summary>Counts what has been done, and makes sure that it has.</summary>
    private void Accept()
    {
        switch (Next.Kind)
        {
            case RequestKind.Sample:
                Samples++;
                break;
            case RequestKind.Evaluate:
                Game.Accept(Next);
                Evaluations += Next.Continues ? 0 : 1;
                break;
        }
    }

    private void ThrowIfResting()
    {
        if (_isResting)
        {
            throw GameErrors.AdvancedWhileResting();
        }
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Game.ThrowIfDisposed();
        if (_answering)
        {
            throw GameErrors.SteppedFromWithin();
        }
    }
}
