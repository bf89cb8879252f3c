namespace Benchmarks.Update;

/// <summary>What we mean to reach, and what the page marks where it is missed.</summary>
internal static class Goals
{
    private const long Medium = 10_000_000;

    /// <summary>At most so many times the limit.</summary>
    public static double OverLimit(Case what) => what.Size == 10_000 ? 1.3 : 1.15;

    /// <summary>At least so many times as fast as PyTorch; null where nothing is meant.</summary>
    public static double? OverPyTorch(Case what, bool hasRule) => what switch
    {
        { AfterBackward: true } => null,
        { Tensors: Case.Small } => 15,
        { Parameters: Medium } when !hasRule => 8,
        { Parameters: Medium, Tensors: "1" } => 6,
        { Parameters: Medium } => 3,
        _ => null,
    };
}
