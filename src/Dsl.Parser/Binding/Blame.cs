using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Finds who is to hear that an instance goes wrong. A text that is right by itself goes wrong because of an argument:
/// a number of a finer grain, or a fn. Where that was only handed on, whoever handed it over hears of it.
/// </summary>
internal static class Blame
{
    public static Complaints For(WrittenRule rule, IReadOnlyList<Given> given, Complaints all)
    {
        var suspect = Suspect(given);
        var isHandedOn = suspect is null || IsHandedOn(suspect, rule.Scope);
        var at = rule.Scope.At(suspect?.Value.Span ?? rule.Span);
        return new ComplaintsOfTheGiver(isHandedOn ? rule.Scope.Site.Complaints : all, at, rule.Name);
    }

    private static ArgumentSyntax? Suspect(IReadOnlyList<Given> given)
    {
        var arguments = given.Where(one => one.Argument is not null).ToList();
        var suspect = arguments.FirstOrDefault(one => one.IsFinerNumber)
            ?? arguments.FirstOrDefault(one => one.Meaning is FnMeaning);
        return suspect?.Argument;
    }

    private static bool IsHandedOn(ArgumentSyntax argument, Scope scope) =>
        SyntaxTree.All(argument.Value)
            .OfType<ReferenceSyntax>()
            .Select(reference => scope.Find(reference.Name)?.Meaning)
            .Any(meaning => meaning is FnMeaning
                || meaning is ValueMeaning { Symbol: BoundParameter { Type: NumberType { Grain: not Grain.Whole } } });
}
