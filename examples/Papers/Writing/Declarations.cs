using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Verbs;
using Dsl.Parser.Standard;
using Dsl.Parser.Syntax;
using Examples.Papers.Template;

namespace Examples.Papers.Writing;

/// <summary>What is declared in a program, by its name: the text of it with the documentation above, as it was written.</summary>
internal sealed class Declarations(CheckedSources program)
{
    private const string Comment = "///";

    private readonly IReadOnlyList<(string Name, string Text)> _own =
    [
        .. from file in program.Files
           from declaration in file.Syntax.Declarations
           select (NameOf(declaration), TextOf(file.File.Text, declaration)),
    ];

    public Written Write(SourcePiece piece) =>
        new($"```mmx\n{string.Join("\n\n", piece.Names.Select(each => Find(each.At, each.Name)))}\n```");

    private string Find(int at, string name) =>
        _own.FirstOrDefault(each => each.Name == name).Text
        ?? (StandardLibrary.Find(name) is null ? null : StandardLibrary.TextOf(name).Trim())
        ?? throw new Flaw(at, $"nothing is called `{name}`, neither in this folder nor in the standard rules: "
            + "write the name of a rule, a fn, an optimizer or a game, or the title of a claim");

    private static string NameOf(DeclarationSyntax declaration) => declaration switch
    {
        RuleSyntax rule => rule.Name.Text,
        RuleAliasSyntax alias => alias.Name.Text,
        FnSyntax fn => fn.Name.Text,
        ExternFnSyntax fn => fn.Name.Text,
        OptimizerSyntax optimizer => optimizer.Name.Text,
        GameSyntax game => game.Name.Text,
        ClaimSyntax claim => claim.Title.Text,
        _ => "",
    };

    private static string TextOf(string text, DeclarationSyntax declaration)
    {
        var above = text[..declaration.Span.Start].TrimEnd().Split('\n').Reverse().TakeWhile(IsComment).Reverse();
        return string.Join("\n", above.Append(text[declaration.Span.Start..declaration.Span.End].Trim()));
    }

    private static bool IsComment(string line) => line.StartsWith(Comment, StringComparison.Ordinal);
}
