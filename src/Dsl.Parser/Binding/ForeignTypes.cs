namespace Dsl.Parser.Binding;

/// <summary>What other languages call the types of numbers.</summary>
internal static class ForeignTypes
{
    public static string? Meaning(string name) => name switch
    {
        "float" or "double" or "number" or "decimal" or "scalar" => "real",
        "long" or "integer" or "uint" => "int",
        "boolean" => "bool",
        _ => null,
    };
}
