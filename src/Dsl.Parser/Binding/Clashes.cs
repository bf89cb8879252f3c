using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Finds the names that two of the user's declarations share.</summary>
internal static class Clashes
{
    /// <summary>Each later declaration with the first of its name; optimizers and games clash whatever their case.</summary>
    public static IEnumerable<(Declared First, Declared Second)> Among(IEnumerable<Declared> declarations)
    {
        var named = declarations.Where(declared => declared.Name is not null && !declared.IsError).ToList();
        var same = named.GroupBy(declared => declared.Name!.Text, StringComparer.Ordinal);
        var alike = named
            .Where(declared => declared.BecomesClass)
            .GroupBy(declared => declared.Name!.Text, StringComparer.OrdinalIgnoreCase);
        return same.SelectMany(Pairs).Concat(alike.SelectMany(Pairs).Where(pair => !AreSame(pair.First, pair.Second)));
    }

    /// <summary>Each later claim with the first of its title.</summary>
    public static IEnumerable<(Declared First, Declared Second)> AmongClaims(IEnumerable<Declared> declarations) => declarations
        .Where(declared => declared.Syntax is ClaimSyntax)
        .GroupBy(declared => declared.Title, StringComparer.Ordinal)
        .SelectMany(Pairs);

    public static bool AreSame(Declared one, Declared other) => one.Name!.Text == other.Name!.Text;

    private static IEnumerable<(Declared First, Declared Second)> Pairs(IEnumerable<Declared> group) =>
        group.Skip(1).Select(later => (group.First(), later));
}
