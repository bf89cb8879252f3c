using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;
using Mmx.Cpu;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Games;

/// <summary>
/// A game: its players, the memory where their parameters and gradients lie, and how to draw a sample and to evaluate.
/// The gradient of a player is that of its own loss, unsigned; the field that rules read is coefficient × gradient.
/// </summary>
public abstract partial class Game<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Goes with this object, not when it is disposed: losses may still be read.
    private readonly Arena _numbers;
    private readonly Arena? _vectors;
    private readonly TensorNumbers _coefficients;
    private Arena? _spare;
    private Buffer<T> _spareGradients;
    private Players _clear;
    private bool _disposed;

    /// <summary>A game in memory of its own.</summary>
    protected Game(IReadOnlyList<Player> players)
        : this(Layout.Of<T>(GameErrors.WithinMemory(players, Unsafe.SizeOf<T>())))
    {
        var bytes = Arena.RoundUp(Layout.Length * Unsafe.SizeOf<T>());
        _vectors = new Arena(2 * bytes);
        Points = Buffer<T>.At(_vectors.Take(bytes));
        Gradients = Buffer<T>.At(_vectors.Take(bytes));
    }

    /// <summary>A game in memory that is given, and that outlives it: two joint vectors of the layout.</summary>
    protected Game(Layout layout, Buffer<T> points, Buffer<T> gradients)
        : this(layout)
    {
        Points = points;
        Gradients = gradients;
    }

    private Game(Layout layout)
    {
        Layout = layout;
        _numbers = new Arena(sizeof(double) * (layout.Players.Count + layout.Segments.Count) + Layout.Alignment);
        Losses = PlayerNumbers.At(_numbers.Take(sizeof(double) * layout.Players.Count), layout.Players.Count);
        _coefficients = TensorNumbers.At(_numbers.Take(sizeof(double) * layout.Segments.Count), layout.Segments.Count);
        foreach (var segment in layout.Segments)
        {
            SetCoefficient(segment.Index, layout.Players[segment.Player].Sign);
        }
    }

    /// <summary>Where each tensor lies.</summary>
    public Layout Layout { get; }

    public IReadOnlyList<Player> Players => Layout.Players;

    /// <summary>The joint vector of the parameters.</summary>
    public Buffer<T> Points { get; }

    /// <summary>The joint vector of the gradients, as the last evaluations left them.</summary>
    public Buffer<T> Gradients { get; }

    /// <summary>The game's field, where it was last asked for.</summary>
    public Field<T> Field => new(Gradients, _coefficients);

    /// <summary>Draws a fresh sample.</summary>
    public void Draw()
    {
        ThrowIfDisposed();
        DrawSample();
    }

    /// <summary>Evaluates what a request asks for, where the parameters stand.</summary>
    public void Evaluate(in Request request)
    {
        Prepare(request);
        Answer(request);
    }

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        Release();
        _vectors?.Dispose();
        _spare?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Adds to the gradients of the players in <paramref name="fields"/>, which are zero, and to nobody else's; sets
    /// the losses of those in <paramref name="losses"/>, and of others where it likes.
    /// </summary>
    protected abstract void Evaluate(Players fields, Players losses);

    /// <summary>
    /// Told that the joint vector is going to be read: a game whose parameters lie elsewhere, too, brings in what was written
    /// to them.
    /// </summary>
    protected virtual void OnRead()
    {
    }

    /// <summary>Told, whenever an optimizer has run, that the parameters may stand elsewhere.</summary>
    protected virtual void OnMoved()
    {
    }

    /// <summary>Told that an evaluation is wanted, whoever makes it: its gradients are zero, and all else is as it was.</summary>
    protected virtual void OnAsked(in Request request)
    {
    }

    /// <summary>Told that an evaluation has been made, by whomever; may be told so more than once.</summary>
    protected virtual void OnAnswered(in Request request)
    {
    }

    /// <summary>Shows what else is saved of it: of a game that draws its samples by counting, how many it has drawn.</summary>
    protected virtual void VisitState(StateVisitor<T> state)
    {
    }

    /// <summary>Told that what it shows has been loaded.</summary>
    protected virtual void OnLoaded()
    {
    }

    /// <summary>Draws a fresh sample, where the game has any.</summary>
    protected virtual void DrawSample()
    {
    }

    /// <summary>Gives back what the game holds.</summary>
    protected virtual void Release()
    {
    }

    /// <summary>What a segment's gradient is multiplied by; at first its player's sign.</summary>
    protected double Coefficient(int segment) => _coefficients[segment];

    /// <summary>Changes what a segment's gradient is multiplied by: for a loss scale, or micro-batches.</summary>
    protected void SetCoefficient(int segment, double coefficient) => _coefficients[segment] = coefficient;

    /// <summary>Where gradients go that nobody asked for; made when somebody writes one.</summary>
    internal Buffer<T> SpareGradients
    {
        get
        {
            if (_spare == null)
            {
                var bytes = Layout.Length * Unsafe.SizeOf<T>();
                _spare = new Arena(bytes);
                _spareGradients = Buffer<T>.At(_spare.Take(bytes));
            }

            return _spareGradients;
        }
    }

    /// <summary>Shows a visitor what the game holds of a run.</summary>
    internal void Show(StateVisitor<T> visitor)
    {
        OnRead();
        var pieces = Layout.PiecesOf(Games.Players.All(Players.Count));
        visitor.Vector("point", Points, pieces);
        if (visitor.SeesSteps)
        {
            visitor.Vector("gradients", Gradients, pieces);
            visitor.Numbers("losses", Losses);
        }

        VisitState(visitor);
    }

    /// <summary>A state has been loaded, in which an optimizer waits for what it asks.</summary>
    internal void Resume(in Request request)
    {
        OnLoaded();
        if (request.Kind == RequestKind.Evaluate)
        {
            Prepare(request);
        }

        OnMoved();
    }

    /// <summary>An optimizer is going to run, or to put the players elsewhere.</summary>
    internal void Wake() => OnRead();

    /// <summary>An optimizer has run.</summary>
    internal void Pause() => OnMoved();

    internal void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    /// <summary>
    /// Makes ready for an evaluation: the gradients that it is to add to are zero, and no loss is known.
    /// </summary>
    internal void Prepare(in Request request)
    {
        ThrowIfDisposed();
        _lossesSet = Games.Players.None;
        Clear(request.Fields);
        OnAsked(request);
    }

    /// <summary>Evaluates, after <see cref="Prepare"/>.</summary>
    internal void Answer(in Request request)
    {
        ThrowIfDisposed();

        // Another optimizer on the same game, or an evaluation that threw, may have come between.
        Clear(request.Fields.Without(_clear));
        _clear = _clear.Without(request.Fields);
        Evaluate(request.Fields, request.Losses);
        Accept(request);
    }

    /// <summary>Takes an evaluation for done, whoever did it.</summary>
    internal void Accept(in Request request)
    {
        _clear = _clear.Without(request.Fields);
        OnAnswered(request);
        foreach (var player in request.Losses.Without(_lossesSet))
        {
            throw GameErrors.LossNotSet(Players[player], player);
        }
    }

    private void Clear(Players players)
    {
        if (!players.IsEmpty)
        {
            Crew.Launch(new ClearGradients { Gradients = Gradients }, Layout.PiecesOf(players).Joined);
            _clear |= players;
        }
    }

    private struct ClearGradients : IKernel
    {
        public Buffer<T> Gradients;

        // Of many, the caches would fetch each line first, and not keep it until the gradients come.
        public readonly void Over(in Piece piece)
        {
            if (!piece.IsFar || Gradients.AddressOf(piece.Start) % Layout.Alignment != 0)
            {
                Gradients.Slice(piece.Start, (int)(piece.End - piece.Start)).Clear();
                return;
            }

            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                Gradients.Put(i, default, far: true);
            }
        }
    }
}
