using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Reads a grain: one of the three words, or a parameter that holds one.</summary>
internal static class Grains
{
    public static Grain? Parse(string name) => name switch
    {
        "whole" => Grain.Whole,
        "player" => Grain.Player,
        "tensor" => Grain.Tensor,
        _ => null,
    };

    /// <summary>The grain, or null where the text means none, which has then been complained of.</summary>
    public static Grain? Bind(ExpressionSyntax syntax, Scope scope)
    {
        var name = (syntax as ReferenceSyntax)?.Name;
        var found = name is null ? null : scope.Find(name);
        if (found is not null)
        {
            found.IsUsed = true;
        }

        return found?.Meaning switch
        {
            GrainMeaning grain => grain.Grain,
            BrokenMeaning or GivenMeaning { Value: BoundUnknown } => null,
            _ => (name is null ? null : Parse(name)) ?? Complain(syntax, scope),
        };
    }

    private static Grain? Complain(ExpressionSyntax syntax, Scope scope)
    {
        if (syntax is not ErrorExpressionSyntax)
        {
            scope.Report(MmxErrors.GrainWanted(scope.At(syntax.Span)));
        }

        return null;
    }
}
