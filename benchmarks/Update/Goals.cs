namespace Benchmarks.Update;

/// <summary>What we mean to reach, and what the page marks where it is missed.</summary>
internal static class Goals
{
    public const string Missed = "✗";
    public const double Most = 1.15;
    public const double MostOfFew = 1.3;
    private const long Few = 10_000;
    private const long Many = 10_000_000;

    /// <summary>At most so many times the limit.</summary>
    public static double OverLimit(Case what) => what.Parameters == Few ? MostOfFew : Most;

    /// <summary>At least so many times as fast as PyTorch; null where nothing is meant.</summary>
    public static double? OverPyTorch(Case what) => what switch
    {
        { Tensors: Case.Small } => 15,
        _ when !Rules.IsInPyTorch(what.Rule) => 8,
        { AfterBackward: true } => null,
        { Parameters: Many, Tensors: "1" } => 6,
        { Parameters: Many } => 3,
        _ => null,
    };
}
