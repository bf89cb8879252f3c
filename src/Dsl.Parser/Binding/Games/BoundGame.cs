using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// A game with its names, kinds and sizes known. Whatever is bound compiles; what only the parameters decide is in
/// <see cref="Checks"/>, for when the game is made.
/// </summary>
public sealed class BoundGame(string name, string? @namespace, string path, string documentation)
{
    public string Name { get; } = name;

    public string? Namespace { get; } = @namespace;

    /// <summary>The path of its file, relative to the project.</summary>
    public string Path { get; } = path;

    public string Documentation { get; } = documentation;

    public IReadOnlyList<BoundGameParameter> Parameters { get; internal set; } = [];

    public IReadOnlyList<BoundGamePlayer> Players { get; internal set; } = [];

    /// <summary>Its data, samples and lets, in the order in which they are written: each sees those above it.</summary>
    public IReadOnlyList<BoundDefinition> Definitions { get; internal set; } = [];

    /// <summary>What each player wants, in the players' order.</summary>
    public IReadOnlyList<BoundGoal> Goals { get; internal set; } = [];

    /// <summary>
    /// Where a run begins: a part for each player, which is a number where it is spread; null where nothing is said.
    /// </summary>
    public IReadOnlyList<BoundExpression>? Start { get; internal set; }

    /// <summary>Where no player wants to move, given as the start is.</summary>
    public IReadOnlyList<BoundExpression>? Equilibrium { get; internal set; }

    public IReadOnlyList<BoundCheck> Checks { get; internal set; } = [];

    /// <summary>The same game, starting elsewhere, and so under another name.</summary>
    internal BoundGame StartingAt(
        string name, IReadOnlyList<BoundExpression> start, IReadOnlyList<BoundCheck> checks) =>
        new(name, Namespace, Path, Documentation)
    {
        Parameters = Parameters,
        Players = Players,
        Definitions = Definitions,
        Goals = Goals,
        Start = start,
        Equilibrium = Equilibrium,
        Checks = checks,
    };

    public IEnumerable<BoundDatum> Data => Definitions.Select(definition => definition.Symbol).OfType<BoundDatum>();
}

/// <summary>A number or truth that a game is made with; null where it has no default.</summary>
public sealed class BoundGameParameter(string name, NumberType type, BoundExpression? @default)
    : BoundSymbol(name, type)
{
    public BoundExpression? Default { get; } = @default;
}

/// <summary>A player of a game, and the point where it stands: a vector, or a number where it has no size.</summary>
public sealed class BoundGamePlayer(string name, Direction direction, int index, BoundType type)
    : BoundSymbol(name, type)
{
    public Direction Direction { get; } = direction;

    public int Index { get; } = index;
}

/// <summary>What a game is given: made once with it, or drawn anew with each sample.</summary>
public sealed class BoundDatum(string name, BoundType type, bool isSampled) : BoundSymbol(name, type)
{
    public bool IsSampled { get; } = isSampled;

    /// <summary>Whose places it remembers, if it does.</summary>
    public BoundGamePlayer? Of { get; internal set; }
}

/// <summary>`data`, `sample` or `let`: a symbol and what it is.</summary>
public sealed record BoundDefinition(BoundSymbol Symbol, BoundExpression Value, GameMemberSyntax Syntax);

/// <summary>A player's loss, whose gradient is derived; or its field as it is written, where it has no loss.</summary>
public sealed record BoundGoal(BoundExpression Value, bool IsField, GameMemberSyntax Syntax);

/// <summary>What has to hold of a game's parameters, and the text that counts on it.</summary>
public abstract record BoundCheck(string Text);

/// <summary>Two sizes agree.</summary>
public sealed record BoundSizesAgree(Size One, Size Other, string Text) : BoundCheck(Text);

/// <summary>An index is one of a vector's or a matrix's.</summary>
public sealed record BoundIndexWithin(BoundExpression Index, Size Size, string Text) : BoundCheck(Text);
