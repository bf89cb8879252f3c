using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>Names of mmx as names of C#.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "await", "var", "nameof", "record", "required", "scoped", "with", "yield",
    ];

    /// <summary>`lrX` as `LrX`.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>`LrX` as `lrX`.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    public static string Escaped(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A namespace, each of whose parts may be a keyword.</summary>
    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(Escaped));
}
