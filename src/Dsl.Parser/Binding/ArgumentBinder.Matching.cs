using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Which parameter each argument is for.
internal sealed partial class ArgumentBinder
{
    private Dictionary<string, ArgumentSyntax> Matched(WrittenRule rule)
    {
        var matched = new Dictionary<string, ArgumentSyntax>();
        ArgumentSyntax? before = null;
        foreach (var argument in rule.Arguments)
        {
            if (DecimalComma(before, argument) is { } number)
            {
                rule.Scope.Report(MmxErrors.ArgumentNotNamed(
                    rule.Scope.At(argument.Span), rule.Name, null, $"A number is written with a point: `{number}`."));
            }
            else
            {
                Match(argument, rule, matched);
            }

            before = argument;
        }

        return matched;
    }

    private void Match(ArgumentSyntax argument, WrittenRule rule, Dictionary<string, ArgumentSyntax> matched)
    {
        var names = rule.Parameters.Select(parameter => parameter.Name.Text).ToList();
        var meant = argument.Name?.Text ?? ByOrder(argument, rule, matched);
        if (Complaint(argument, meant, rule, names, matched) is { } complaint)
        {
            rule.Scope.Report(complaint);
        }

        if (meant is null || !names.Contains(meant) || matched.ContainsKey(meant))
        {
            return;
        }

        matched.Add(meant, argument);
        if (argument.KeepsSample)
        {
            rule.Scope.Report(MmxErrors.KeepingSampleHere(rule.Scope.At(argument.Span)));
        }
    }

    /// <summary>`lr: 0,05`: the number that is meant, where two ints have nothing but a comma between them.</summary>
    private static string? DecimalComma(ArgumentSyntax? before, ArgumentSyntax argument) =>
        (before, argument) is ({ Name: not null, Value: NumberSyntax whole }, { Name: null, Value: NumberSyntax part })
        && before.Span.End == argument.Span.Start - 1
        && whole.Text.Concat(part.Text).All(Lexer.IsDigit)
            ? $"{whole.Text}.{part.Text}"
            : null;

    /// <summary>The parameter that is meant by an argument without a name: the next that takes such a thing.</summary>
    private string? ByOrder(ArgumentSyntax argument, WrittenRule rule, Dictionary<string, ArgumentSyntax> matched)
    {
        var free = rule.Parameters.Where(parameter => !matched.ContainsKey(parameter.Name.Text)).ToList();
        var isRule = rules.Means(argument.Value, rule.ArgumentScope);
        return (free.Find(parameter => parameter.Type.Text == "rule" == isRule) ?? free.FirstOrDefault())?.Name.Text;
    }

    private static Diagnostic? Complaint(
        ArgumentSyntax argument,
        string? meant,
        WrittenRule rule,
        List<string> names,
        Dictionary<string, ArgumentSyntax> matched)
    {
        var at = rule.Scope.At((argument.Name ?? (SyntaxNode)argument).Span);
        return argument.Name is not { } name ? MmxErrors.ArgumentNotNamed(at, rule.Name, meant)
            : !names.Contains(name.Text) ? MmxErrors.UnknownArgument(
                at, rule.Name, name.Text, ForeignParameters.Hint(name.Text, NearestName.Of(name.Text, names), names))
            : matched.ContainsKey(name.Text) ? MmxErrors.ArgumentTwice(at, name.Text)
            : null;
    }
}
