using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.Reference;

/// <summary>Which construct is carried how far, found out by carrying it.</summary>
internal static class ConstructTable
{
    private const string Mark = "<!-- table of constructs -->\n";
    private static readonly string[] Columns = ["parses", "checks", "interprets", "compiles", "golden", "law"];

    /// <summary>What the page says.</summary>
    public static string Said => Page()[(Page().IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];

    /// <summary>What is so.</summary>
    public static string Filled { get; } = Fill();

    public static void Write() => File.WriteAllText(Repository.PathTo(Example.Path), Page()[..^Said.Length] + Filled);

    private static string Page() => File.ReadAllText(Repository.PathTo(Example.Path));

    private static string Fill()
    {
        SyntaxNode[][] carried =
        [
            [.. Example.All.Where(PrintsBack).SelectMany(example => Nodes.Of(example.Parsed.Syntax))],
            [.. Example.All.Where(example => example.Program.Diagnostics.Count == 0).SelectMany(example => Nodes.Of(example.Parsed.Syntax))],
            [.. ReferenceCase.All.Where(IsInterpreted).SelectMany(Programs.Reached)],
            [.. ReferenceCase.All.Where(ReferenceCase.IsCompiled).SelectMany(Programs.Reached)],
            [.. Programs.WrittenIn("tests/Golden")],
            [.. new[] { "tests/Rules", "tests/Games", "tests/Claims" }.SelectMany(Programs.ReachedIn)],
        ];
        var rows = Construct.All.Select(construct =>
            $"| {construct.Name} | {string.Join(" | ", carried.Select(nodes => nodes.Any(construct.Is) ? "✓" : ""))} |\n");
        return $"| | {string.Join(" | ", Columns)} |\n|---|{string.Concat(Columns.Select(_ => ":-:|"))}\n{string.Concat(rows)}";
    }

    private static bool PrintsBack(Example example) =>
        MmxParser.Parse(new SourceFile("printed.mmx", SyntaxPrinter.Print(example.Parsed.Syntax))).Syntax == example.Parsed.Syntax;

    /// <summary>Whether the interpreters of the tests run it.</summary>
    private static bool IsInterpreted(ProgramSlice slice)
    {
        if (slice.Bind() is { } optimizer)
        {
            var layout = Shapes.Uneven(optimizer.Players.Count, 3);
            var game = new CoupledGame(layout, Shapes.Directions(optimizer));
            var oracle = new OptimizerOracle(optimizer, game, Shapes.Start(layout));
            Externs.SupplyTo(oracle);
            oracle.Step();
            return true;
        }

        return slice.BindGame() is { } written && Written.WrittenCase.Oracle(written, 0) is not null;
    }
}
