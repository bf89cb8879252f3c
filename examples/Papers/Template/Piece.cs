using System.Collections.Generic;

namespace Examples.Papers.Template;

/// <summary>A piece of a template, and where in its text it begins.</summary>
internal abstract record Piece(int At);

/// <summary>What stands on the page as it is.</summary>
internal sealed record TextPiece(int At, string Text) : Piece(At);

/// <summary>`{{ a claim's line }}`: what was measured takes its place.</summary>
internal sealed record ClaimPiece(int At, string Line) : Piece(At);

/// <summary>A block of names: what is declared by them takes its place.</summary>
internal sealed record SourcePiece(int At, IReadOnlyList<(int At, string Name)> Names) : Piece(At);

/// <summary>A block with a command line: the picture that it draws takes its place.</summary>
internal sealed record RunPiece(int At, string Caption, string Command, IReadOnlyList<string> Words, int PlotWord)
    : Piece(At)
{
    /// <summary>What the picture is called in the template: `norms` of `pictures/norms.svg`.</summary>
    public string Picture => Words[PlotWord]["pictures/".Length..^".svg".Length];
}

/// <summary>A block that says which experiment with a GAN on a ring is made.</summary>
internal sealed record RingPiece(int At, string Experiment) : Piece(At);

/// <summary>What is none of these, and what is to be done about it.</summary>
internal sealed record WrongPiece(int At, string Message) : Piece(At);
