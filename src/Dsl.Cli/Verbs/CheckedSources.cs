using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Sources;
using Dsl.Generator;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Verbs;

/// <summary>A program as it lies on the disk, file by file, and as a whole.</summary>
internal sealed record CheckedSources(
    IReadOnlyList<DiskFile> OnDisk, IReadOnlyList<ParsedFile> Files, CheckedProgram Program)
{
    public static CheckedSources Of(SourceProgram sources)
    {
        var files = sources.Files.Select(file => Safely.Parse(file.Source)).ToList();
        return new CheckedSources(sources.Files, files, Safely.Check(files));
    }

    public bool HasErrors => Program.Diagnostics.Any(each => each.Severity == Severity.Error);

    public void Complain(Shell shell) => Complain(shell, Program.Diagnostics);

    /// <summary>For those who go on where there are none, and leave advice to others.</summary>
    public void ComplainOfErrors(Shell shell) =>
        Complain(shell, Program.Diagnostics.Where(each => each.Severity == Severity.Error));

    /// <summary>Something of an optimizer or a game; null where it has errors, or where mmx fails, which is said here.</summary>
    public T? Make<T>(Shell shell, ProgramSlice slice, Func<ProgramSlice, T?> make)
        where T : class
    {
        var outcome = Safely.Of(slice, make);
        if (outcome.Failure is { } failure)
        {
            Complain(shell, [failure]);
        }

        return outcome.Result;
    }

    private void Complain(Shell shell, IEnumerable<Diagnostic> diagnostics)
    {
        var writer = new DiagnosticWriter(shell.Complaints, OnDisk, new Ink(shell.Colors));
        foreach (var diagnostic in diagnostics)
        {
            writer.Write(diagnostic);
        }
    }
}
