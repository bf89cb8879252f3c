using System;
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
        "volatile", "while", "await", "var", "nameof", "record", "required", "scoped", "with", "yield", "file", "partial", "where",
        "dynamic", "notnull", "unmanaged", "allows", "extension", "when", "and", "or", "not", "on", "__arglist", "__makeref", "__reftype",
        "__refvalue",
    ];

    /// <summary>`lrX` as `LrX`.</summary>
    public static string Pascal(string name) => WithFirst(Bare(name), char.ToUpperInvariant);

    /// <summary>`LrX` as `lrX`; of letters that have no small form, 文 as `the文`.</summary>
    public static string Camel(string name) => WithFirst(Bare(name), char.ToLowerInvariant) is var camel && camel != Pascal(name)
        ? camel
        : "the" + camel;

    public static string Escaped(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>A namespace, each of whose parts may be a keyword.</summary>
    public static string Namespace(string name) => string.Join(".", name.Split('.').Select(Escaped));

    private static string WithFirst(string name, Func<char, char> change) => change(name[0]) + name.Substring(1);

    // What begins with `_` is a field in generated text.
    private static string Bare(string name)
    {
        var bare = name.TrimStart('_');
        return bare.Length == 0 || char.IsDigit(bare[0]) ? "n" + bare : bare;
    }
}
