using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Diagnostics;

/// <summary>What a range of codes is about, and how much its complaints matter: only advice is no error.</summary>
public sealed record Category(string Title, Severity Severity, string Prefix)
{
    /// <summary>In the order of their codes.</summary>
    public static IReadOnlyList<Category> All { get; } =
    [
        new("Text and syntax", Severity.Error, "MMX0"),
        new("Names", Severity.Error, "MMX1"),
        new("Kinds and spaces", Severity.Error, "MMX2"),
        new("Rules and their steps", Severity.Error, "MMX30"),
        new("Games", Severity.Error, "MMX31"),
        new("Claims", Severity.Error, "MMX32"),
        new("Attempts", Severity.Error, "MMX33"),
        new("Advice", Severity.Warning, "MMX4"),
        new("mmx itself", Severity.Error, "MMX9"),
    ];

    public bool IsAdvice => Severity != Severity.Error;

    public static Category Of(string code) => All.First(category => category.Has(code));

    public bool Has(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);
}
