using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Sources;
using Dsl.Cli.Verbs;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Runs;

/// <summary>An optimizer as the user calls it, and its slice of the program.</summary>
internal sealed record ChosenOptimizer(string Called, ProgramSlice Slice);

/// <summary>The game, where its files lie, and the optimizers that are to play it.</summary>
internal sealed record Chosen(ProgramSlice Game, string? GameFolder, IReadOnlyList<ChosenOptimizer> Optimizers)
{
    /// <summary>What a command line names; null where the program, or a rule that is written out, has errors.</summary>
    public static Chosen? From(Shell shell, CheckedSources program, IReadOnlyList<string> optimizers, string? game)
    {
        if (program.HasErrors)
        {
            program.ComplainOfErrors(shell);
            return null;
        }

        var wish = Wish.Of(program, optimizers, game);
        var whole = CheckedSources.Of(new SourceProgram([.. program.OnDisk, .. wish.Files]));
        if (whole.HasErrors)
        {
            Complain(shell, whole, wish.Rules);
            return null;
        }

        var slice = Find(whole, wish.Game);
        var found = wish.Optimizers.Select(each =>
            new ChosenOptimizer(each.Called, Find(whole, each.Rule?.Name ?? each.Called)));
        return new Chosen(slice, FolderOf(whole, slice), [.. found]);
    }

    // No two classes of a program have one name.
    private static ProgramSlice Find(CheckedSources program, string name) =>
        program.Program.Slices.First(slice => slice.Name == name);

    // A game's own files lie beside it; one that comes with the tool has none.
    private static string? FolderOf(CheckedSources program, ProgramSlice game) =>
        Path.GetDirectoryName(program.OnDisk.First(file => file.Source.Path == game.Subject.Path).FullPath);

    private static void Complain(Shell shell, CheckedSources program, IReadOnlyList<WrittenRule> written)
    {
        var quoted = program.OnDisk.Select(file =>
            written.FirstOrDefault(rule => rule.File.Source.Path == file.Source.Path)?.Quoted ?? file);
        var writer = new DiagnosticWriter(shell.Complaints, quoted, new Ink(shell.Colors));
        foreach (var error in program.Program.Diagnostics.Where(each => each.Severity == Severity.Error))
        {
            writer.Write(written.Aggregate(error, (said, rule) => rule.Pointing(said)));
        }
    }
}
