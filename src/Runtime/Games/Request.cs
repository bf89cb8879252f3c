namespace Mmx.Games;

/// <summary>What an optimizer needs next.</summary>
public enum RequestKind
{
    /// <summary>Nothing: it stands between two steps.</summary>
    Rest,

    /// <summary>A fresh sample.</summary>
    Sample,

    /// <summary>Fields and losses at the point where the game's parameters stand.</summary>
    Evaluate,
}

/// <summary>
/// What an optimizer needs before it can go on: nothing, a fresh sample, or the fields and losses of some players on
/// the sample at hand. A loss of a player whose field is asked too costs nothing more.
/// </summary>
public readonly record struct Request(RequestKind Kind, Players Fields, Players Losses)
{
    /// <summary>
    /// It asks for more at a point that has been evaluated, and is counted as one evaluation with that.
    /// </summary>
    public bool Continues { get; init; }

    /// <summary>It asks for nothing: the optimizer stands between two steps.</summary>
    public bool IsRest => Kind == RequestKind.Rest;

    /// <summary>It asks for a fresh sample.</summary>
    public bool IsSample => Kind == RequestKind.Sample;

    /// <summary>Of whom it asks anything, the field or the loss.</summary>
    public Players Players => Fields | Losses;

    public static Request Sample => new(RequestKind.Sample, Players.None, Players.None);

    public static Request Evaluate(Players fields, Players losses) => new(RequestKind.Evaluate, fields, losses);

    public override string ToString() => Kind switch
    {
        RequestKind.Rest => "at rest",
        RequestKind.Sample => "a fresh sample",
        _ when Losses.IsEmpty => $"the fields of {Fields}",
        _ when Fields.IsEmpty => $"the losses of {Losses}",
        _ => $"the fields of {Fields} and the losses of {Losses}",
    };
}
