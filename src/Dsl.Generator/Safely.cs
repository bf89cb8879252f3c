using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Generator;

/// <summary>The compiler for its hosts: an exception, which is a bug, becomes a complaint like any other.</summary>
public static class Safely
{
    public static ParsedFile Parse(SourceFile file)
    {
        try
        {
            return MmxParser.Parse(file);
        }
        catch (Exception fault) when (IsBug(fault))
        {
            var complaint = MmxErrors.CompilerFailed(file.Path, "this file", fault);
            var nothing = new FileSyntax(null, EquatableArray<DeclarationSyntax>.Empty);
            return new ParsedFile(file, nothing, new EquatableArray<Diagnostic>([complaint]));
        }
    }

    public static CheckedProgram Check(IReadOnlyList<ParsedFile> files)
    {
        try
        {
            var program = MmxProgram.Of(files);
            return new CheckedProgram(
                program.Slices.ToEquatableArray(), program.Claims.ToEquatableArray(), program.Diagnostics.ToEquatableArray());
        }
        catch (Exception fault) when (IsBug(fault))
        {
            var complaint = MmxErrors.CompilerFailed(files[0].File.Path, "this program", fault);
            var nothing = EquatableArray<ProgramSlice>.Empty;
            return new CheckedProgram(nothing, nothing, new EquatableArray<Diagnostic>([complaint]));
        }
    }

    public static Outcome<GeneratedFile> Compile(ProgramSlice slice) => Of(slice, MmxCompiler.Compile);

    /// <summary>Whatever is made of a slice: null where it has errors.</summary>
    public static Outcome<T> Of<T>(ProgramSlice slice, Func<ProgramSlice, T?> make)
        where T : class
    {
        try
        {
            return new Outcome<T>(make(slice), null);
        }
        catch (Exception fault) when (IsBug(fault))
        {
            var complaint = MmxErrors.CompilerFailed(slice.Subject.Path, $"`{slice.Name}`", fault);
            return new Outcome<T>(null, complaint);
        }
    }

    private static bool IsBug(Exception fault) => fault is not OperationCanceledException;
}

/// <summary>
/// A program's optimizers and games, to be compiled one by one; its claims, for those who run them; and all that is wrong
/// in it.
/// </summary>
public sealed record CheckedProgram(
    EquatableArray<ProgramSlice> Slices, EquatableArray<ProgramSlice> Claims, EquatableArray<Diagnostic> Diagnostics);

/// <summary>What came of an optimizer or a game: a result, nothing where it has errors, or the compiler's own failure.</summary>
public sealed record Outcome<T>(T? Result, Diagnostic? Failure)
    where T : class;
