using System;

namespace Examples.Papers.Writing;

/// <summary>What stands on the page in a piece's place, and how many figures of it were measured and disagree.</summary>
internal sealed record Written(string Text, int Figures = 0, int Disagreements = 0);

/// <summary>Something in a template that is wrong: where in its text, what, and what to do.</summary>
internal sealed class Flaw(int at, string message) : Exception(message)
{
    public int At { get; } = at;
}
