using Dsl.Parser.Collections;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>
/// The part of a class that declares what its user writes in C#. It has a file of its own, since that alone knows where in
/// an .mmx file something stands: a comment there leaves all other generated text as it is.
/// </summary>
public sealed record ExternPart(
    string Name, string Path, string Namespace, string Class, EquatableArray<ExternMethod> Methods);

/// <summary>A fn as a method: its file and its name there, and its declaration in C#.</summary>
public sealed record ExternMethod(
    string Path, string Fn, string Documentation, string Result, string Name, string Parameters);

/// <summary>Where a fn's name stands: a file of the machine, a line, and two columns, all from 1.</summary>
public sealed record ExternPlace(string File, int Line, int Column, int EndColumn);
