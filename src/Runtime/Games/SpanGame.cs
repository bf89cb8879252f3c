using System;
using System.Collections.Generic;
using System.Numerics;

namespace Mmx.Games;

/// <summary>Evaluates a game: reads points, writes the gradients and losses that are asked for.</summary>
public delegate void Evaluate<T>(in Evaluation<T> at)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>Evaluates a game on a batch: reads points, writes the gradients and losses that are asked for.</summary>
public delegate void Evaluate<T, in TBatch>(in Evaluation<T> at, TBatch batch)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>
/// A game written in C# over spans:
/// <c>new SpanGame&lt;double&gt;([Player.Min("x", n), Player.Max("y", n)], (in Evaluation&lt;double&gt; at) => …)</c>.
/// </summary>
public sealed class SpanGame<T>(IReadOnlyList<Player> players, Evaluate<T> evaluate, Action? draw = null)
    : Game<T>(players)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected override void Evaluate(Players fields, Players losses) =>
        evaluate(new Evaluation<T>(this, fields, losses));

    protected override void DrawSample() => draw?.Invoke();
}

/// <summary>
/// A game written in C# over spans, evaluated on the batch that was fed last; <c>draw</c> gives batches to those who
/// step the optimizer instead of feeding it.
/// </summary>
public sealed class SpanGame<T, TBatch>(
    IReadOnlyList<Player> players, Evaluate<T, TBatch> evaluate, Func<TBatch>? draw = null) : Game<T, TBatch>(players)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected override void Evaluate(Players fields, Players losses) =>
        evaluate(new Evaluation<T>(this, fields, losses), Batch);

    protected override TBatch DrawBatch() => draw == null ? base.DrawBatch() : draw();
}
