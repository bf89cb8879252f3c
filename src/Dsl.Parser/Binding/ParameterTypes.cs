using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>The types that a rule's parameter may have.</summary>
internal static class ParameterTypes
{
    public static readonly string[] Names = ["real", "int", "bool", "rule", "fn", "grain", "solver"];

    public static string Listed => string.Join(", ", Names.Select(name => $"`{name}`"));

    public static bool IsNumber(ParameterSyntax parameter) => IsNumber(parameter.Type);

    public static bool IsNumber(NameSyntax type) => type.Text is "real" or "int" or "bool";

    public static NumberType TypeOf(ParameterSyntax parameter) => TypeOf(parameter.Type);

    public static NumberType TypeOf(NameSyntax type) => type.Text switch
    {
        "int" => NumberType.Int,
        "bool" => NumberType.Bool,
        _ => NumberType.Real,
    };
}
