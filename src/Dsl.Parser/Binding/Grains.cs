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

    public static Grain? Bind(ExpressionSyntax syntax, Scope scope)
    {
        var found = syntax is ReferenceSyntax reference ? scope.Find(reference.Name) : null;
        if (found is not null)
        {
            found.IsUsed = true;
        }

        switch (found?.Meaning)
        {
            case GrainMeaning grain:
                return grain.Grain;
            case BrokenMeaning or GivenMeaning { Value: BoundUnknown }:
                return null;
            case null when syntax is ReferenceSyntax word && Parse(word.Name) is { } written:
                return written;
        }

        if (syntax is not ErrorExpressionSyntax)
        {
            scope.Report(MmxErrors.GrainWanted(scope.At(syntax.Span)));
        }

        return null;
    }
}
