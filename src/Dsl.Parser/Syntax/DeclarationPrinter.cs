using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Syntax;

/// <summary>Declarations as .mmx text, each with its documentation over it.</summary>
internal sealed class DeclarationPrinter(MmxWriter writer)
{
    private readonly StatementPrinter _statements = new(writer);

    public void Print(DeclarationSyntax declaration)
    {
        PrintDocumentation(declaration.Documentation);
        PrintBare(declaration);
        writer.EndLine();
    }

    private void PrintDocumentation(string documentation)
    {
        if (documentation.Length == 0)
        {
            return;
        }

        foreach (var line in documentation.Split('\n'))
        {
            writer.Write($"/// {line}".TrimEnd()).EndLine();
        }
    }

    private void PrintBare(DeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case RuleSyntax rule: PrintRule(rule); break;
            case RuleAliasSyntax alias: PrintAlias(alias); break;
            case FnSyntax fn: PrintFn(fn); break;
            case ExternFnSyntax fn: PrintExternFn(fn); break;
            case OptimizerSyntax optimizer: PrintOptimizer(optimizer); break;
            case GameSyntax game: PrintGame(game); break;
            case ClaimSyntax claim: new ClaimPrinter(writer).Print(claim); break;
            case ErrorDeclarationSyntax: writer.Write("<error>"); break;
            default: throw new ArgumentOutOfRangeException(nameof(declaration), declaration, "This declaration has no text yet.");
        }
    }

    private void PrintRule(RuleSyntax rule)
    {
        writer.Write($"rule {rule.Name.Text}");
        PrintParameters(rule.Parameters);
        writer.Write(" on ");
        PrintSpace(rule.On);
        _statements.PrintBlock(rule.Body);
    }

    private void PrintAlias(RuleAliasSyntax alias)
    {
        writer.Write($"rule {alias.Name.Text}");
        PrintParameters(alias.Parameters);
        writer.Write(" = ").Write(alias.Value);
    }

    private void PrintFn(FnSyntax fn) =>
        writer.Write($"fn {fn.Name.Text}({string.Join(", ", fn.Parameters.Select(name => name.Text))}) = ").Write(fn.Value);

    private void PrintExternFn(ExternFnSyntax fn)
    {
        writer.Write($"extern fn {fn.Name.Text}(");
        PrintList(fn.Parameters, PrintParameter);
        writer.Write($"): {fn.Result.Text}");
    }

    private void PrintOptimizer(OptimizerSyntax optimizer)
    {
        writer.Write($"optimizer {optimizer.Name.Text}");
        if (optimizer.For != null)
        {
            writer.Write(" for ");
            PrintSpace(optimizer.For);
        }

        writer.Write(" = ").Write(optimizer.Value);
    }

    private void PrintGame(GameSyntax game)
    {
        writer.Write($"game {game.Name.Text}");
        PrintParameters(game.Parameters);
        writer.Write(" on ");
        PrintSpace(game.On);
        writer.Write(" ").OpenBlock();
        foreach (var member in game.Members)
        {
            new GameMemberPrinter(writer).Print(member);
        }

        writer.CloseBlock();
    }

    private void PrintParameters(IReadOnlyCollection<ParameterSyntax> parameters)
    {
        if (parameters.Count > 0)
        {
            writer.Write("(");
            PrintList(parameters, PrintParameter);
            writer.Write(")");
        }
    }

    private void PrintParameter(ParameterSyntax parameter) =>
        writer.Write($"{(parameter.IsConst ? "const " : "")}{parameter.Name.Text}: {parameter.Type.Text}").Write(" = ", parameter.Default);

    private void PrintSpace(SpaceSyntax space)
    {
        writer.Write("", space.Whole);
        if (space.Players.Count > 0)
        {
            writer.Write(space.Whole is null ? "(" : " = (");
            PrintList(space.Players, PrintPlayer);
            writer.Write(")");
        }
    }

    private void PrintPlayer(PlayerSyntax player)
    {
        writer.Write($"{(player.Direction == Direction.Min ? "min" : "max")} {player.Name.Text}");
        if (player.Size != null)
        {
            writer.Write("[").Write(player.Size).Write("]");
        }
    }

    private void PrintList<T>(IEnumerable<T> items, Action<T> print)
    {
        var separator = "";
        foreach (var item in items)
        {
            writer.Write(separator);
            print(item);
            separator = ", ";
        }
    }
}
