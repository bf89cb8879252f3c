using System;
using System.Globalization;
using System.Linq;

namespace Dsl.Cli.Runs;

/// <summary>`path=value`, as it is written on the command line.</summary>
internal sealed record Setting(string Path, string Value)
{
    public static Setting Parse(string option, string written)
    {
        var at = written.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < written.Length - 1
            ? new Setting(written[..at].Trim(), written[(at + 1)..].Trim())
            : throw new Refusal($"`{option} {written}` is no `name=value`");
    }

    /// <summary>The value as a number or truth of this type.</summary>
    public object As(Type type) => type == typeof(long) ? Whole()
        : type == typeof(bool) ? Truth()
        : Number(Value);

    /// <summary>The value as numbers with commas between.</summary>
    public double[] Numbers() => [.. Value.Split(',').Select(Number)];

    private double Number(string text) =>
        WrittenNumber.Of(text) ?? throw new Refusal($"`{Path}={Value}`: `{text}` is no number that a double holds");

    private object Whole() =>
        long.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : throw new Refusal($"`{Path}={Value}`: `{Path}` is an int, and `{Value}` is no whole number");

    private object Truth() => bool.TryParse(Value, out var truth)
        ? truth
        : throw new Refusal($"`{Path}={Value}`: `{Path}` is a bool, `true` or `false`");
}
