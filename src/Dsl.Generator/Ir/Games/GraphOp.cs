using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>How a value of a game comes of others. Two that say the same are equal.</summary>
public abstract record GraphOp;

/// <summary>A double, a long or a bool.</summary>
public sealed record ConstantOp(object Value) : GraphOp;

/// <summary>A parameter of the game, where a player stands, a data, or an index that a formula counts.</summary>
public sealed record SymbolOp(BoundSymbol Symbol) : GraphOp;

/// <summary>A number drawn for the place at hand; each of a game's draws has its number.</summary>
public sealed record DrawOp(int Number, Distribution Distribution) : GraphOp;

/// <summary>An operation, element by element; numbers beside vectors are spread.</summary>
public sealed record ElementwiseOp(Operation Operation) : GraphOp;

/// <summary>The second where the first holds, else the third; element by element.</summary>
public sealed record SelectOp : GraphOp;

/// <summary>
/// The first times the second, and 0 where the first is 0, whatever the second is: nobody came this way.
/// </summary>
public sealed record GuardedTimesOp : GraphOp;

/// <summary>A number or truth of all elements of the operands.</summary>
public sealed record FoldOp(Reduction Reduction) : GraphOp;

/// <summary>Where the largest or smallest element stands, the first of them; −1 where there is none.</summary>
public sealed record PlaceOp(Reduction Reduction) : GraphOp;

/// <summary>A matrix, or what it is transposed, times a vector.</summary>
public sealed record ProductOp(bool IsTransposed) : GraphOp;

/// <summary>A vector of whole vectors and a count of theirs.</summary>
public sealed record ArraysOp(ArrayWork Work) : GraphOp;

/// <summary>What is done with whole vectors; a point is so many numbers in a row.</summary>
public enum ArrayWork
{
    /// <summary>How far each point of the first is from each of the second.</summary>
    Distances,

    /// <summary>Weights, one for each pair of points, times the way to the first of the pair, added up for each first.</summary>
    PullsOfFirst,

    /// <summary>The same with the way to the second, for each second.</summary>
    PullsOfSecond,

    /// <summary>Each element so many times in a row.</summary>
    Repeated,

    /// <summary>The sum of so many elements in a row, and of the next so many.</summary>
    SumsInARow,
}

/// <summary>1 for the row that was remembered last, 0 for the others.</summary>
public sealed record NewestOp : GraphOp;

/// <summary>An element of the first: of a vector by one index, of a matrix by two.</summary>
public sealed record ElementOp : GraphOp;

/// <summary>A number in every element.</summary>
public sealed record SpreadOp : GraphOp;

/// <summary>The first at the place that is the second, and 0 elsewhere.</summary>
public sealed record SpotOp : GraphOp;
