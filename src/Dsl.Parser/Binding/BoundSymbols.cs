using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Something with a name that has a value in an instance. Two symbols are the same when they are one object.</summary>
public abstract class BoundSymbol(string name, BoundType type)
{
    public string Name { get; } = name;

    public BoundType Type { get; } = type;
}

/// <summary>
/// A number parameter of an instance. The argument is evaluated at the start of each of the instance's steps, in the
/// scope of <see cref="BoundInstance.Owner"/> but with the instance's own t. A literal argument (and a default) is a
/// property that the user can set; any other argument is computed, and where it is real it has a live factor.
/// </summary>
public sealed class BoundParameter(string name, NumberType type, bool isConst, BoundExpression argument)
    : BoundSymbol(name, type)
{
    public bool IsConst { get; } = isConst;

    public BoundExpression Argument { get; } = argument;

    /// <summary>The argument is numbers alone (also one a player), so that the user may put another in its place.</summary>
    public bool IsSettable => !IsConst && (Argument is BoundNumber
        || (Argument is BoundNumberByPlayer byPlayer && byPlayer.Values.All(value => value is null or BoundNumber)));

    public string Documentation { get; init; } = "";
}

/// <summary>`state name: type = first`. First is null where none is written: then it is 0, false, or an empty window.</summary>
public sealed class BoundState(string name, BoundType type, BoundExpression? first, StateSyntax syntax)
    : BoundSymbol(name, type)
{
    public BoundExpression? First { get; } = first;

    public StateSyntax Syntax { get; } = syntax;
}

/// <summary>A let, a var or a loop's index.</summary>
public sealed class BoundLocal(string name, BoundType type) : BoundSymbol(name, type);

/// <summary>What `report` gives a name to: a number that whoever runs the optimizer may look at, and no rule reads.</summary>
public sealed class BoundReported(string name, NumberType type) : BoundSymbol(name, type)
{
    public NumberType Number { get; } = type;
}

/// <summary>A player of the optimizer's game.</summary>
public sealed record BoundPlayer(string Name, Direction Direction);

/// <summary>
/// An optimizer, instantiated: a closed tree of instances, each with concrete spaces and grains. Nothing in it refers
/// to a rule that is not in it, and whatever is bound compiles.
/// </summary>
public sealed class BoundOptimizer(
    string name,
    string? @namespace,
    string path,
    string documentation,
    IReadOnlyList<BoundPlayer> players,
    BoundInstance root)
{
    public string Name { get; } = name;

    public string? Namespace { get; } = @namespace;

    /// <summary>The path of its file, relative to the project.</summary>
    public string Path { get; } = path;

    public string Documentation { get; } = documentation;

    public IReadOnlyList<BoundPlayer> Players { get; } = players;

    public Space Space => new(0, Players.Count);

    /// <summary>The fns that are called and that the user writes in C#, by their names.</summary>
    public IReadOnlyList<BoundExternFn> Externs { get; init; } = [];

    public BoundInstance Root { get; } = root;
}

/// <summary>
/// A rule with its arguments on a space: its own parameters, state and t, and its body once, however often it is
/// stepped. The path is empty for the root, `Base` for what its parameter base is, `Base.Base` below that.
/// </summary>
public sealed class BoundInstance(string path, string rule, Space space, BoundInstance? owner)
{
    public string Path { get; } = path;

    /// <summary>The rule's name.</summary>
    public string Rule { get; } = rule;

    public string Documentation { get; init; } = "";

    public Space Space { get; } = space;

    /// <summary>
    /// Whose scope the arguments are written in and evaluated in: one of the instances that hold this one, near or far;
    /// the holder where they are written in the optimizer itself, and use nothing of anybody's. Null for the root.
    /// </summary>
    public BoundInstance? Owner { get; } = owner;

    /// <summary>
    /// The instance whose hyperparameters these are too: the same rule parameter was stepped on another player before.
    /// </summary>
    public BoundInstance? SharesWith { get; internal set; }

    public IReadOnlyList<BoundParameter> Parameters { get; internal set; } = [];

    public IReadOnlyList<BoundState> States { get; internal set; } = [];

    /// <summary>What the body reports, each name once.</summary>
    public IReadOnlyList<BoundReported> Reports { get; internal set; } = [];

    /// <summary>The instances that this one's body steps, in the order in which it first names them.</summary>
    public IReadOnlyList<BoundInstance> Children { get; internal set; } = [];

    public IReadOnlyList<BoundStatement> Body { get; internal set; } = [];

    /// <summary>The run may end in one of its steps: it says so itself, or an instance below it does.</summary>
    public bool MayStop => BoundTree.All(Body).OfType<BoundStop>().Any() || Children.Any(child => child.MayStop);

    /// <summary>
    /// A fresh sample is drawn when a step begins: the first thing in the text that touches the game is the rule's own
    /// field or loss.
    /// </summary>
    public bool DrawsFirst { get; internal set; }
}
