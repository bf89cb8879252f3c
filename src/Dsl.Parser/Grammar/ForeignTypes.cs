namespace Dsl.Parser.Grammar;

/// <summary>What other languages call the types of numbers.</summary>
internal static class ForeignTypes
{
    public static string? Meaning(string name) => name switch
    {
        "float" or "double" or "number" or "decimal" or "scalar" or "f32" or "f64" => "real",
        "long" or "integer" or "uint" or "i32" or "i64" => "int",
        "boolean" => "bool",
        _ => null,
    };

    /// <summary>A vector elsewhere; here its type is the space that it belongs to.</summary>
    public static bool IsVector(string name) =>
        name is "vector" or "Vector" or "tensor" or "Tensor" or "array" or "ndarray";

    /// <summary>The type of a number that a word means, here or elsewhere.</summary>
    public static string? Number(string name) => name is "real" or "int" or "bool" ? name : Meaning(name);
}
