namespace Dsl.Cli.Output;

/// <summary>A number of things, as one says it.</summary>
internal static class Count
{
    public static string Of(long number, string thing) => number switch
    {
        0 => $"no {thing}s",
        1 => $"1 {thing}",
        _ => $"{number} {thing}s",
    };
}
