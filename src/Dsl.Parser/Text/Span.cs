using System;

namespace Dsl.Parser.Text;

/// <summary>
/// A stretch of a file's text, in characters. Any two spans compare equal: two syntax trees are equal when they say
/// the same, wherever it stands. Whoever compares positions compares <see cref="Start"/> and <see cref="End"/>.
/// </summary>
public readonly struct Span : IEquatable<Span>
{
    public Span(int start, int end)
    {
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    /// <summary>From where this one begins to where the other ends.</summary>
    public Span To(Span last) => new(Start, last.End);

    public bool Equals(Span other) => true;

    public override bool Equals(object? obj) => obj is Span;

    public override int GetHashCode() => 0;

    public override string ToString() => $"[{Start}..{End})";
}
