using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dsl.Generator.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>A project with .mmx files, over which the generator runs again after each edit, as in an editor.</summary>
internal sealed class EditedProject(bool tracksSteps = true)
{
    public const string Folder = "/somewhere/project/";

    private readonly Dictionary<string, MemoryText> _texts = [];
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new MmxGenerator().AsSourceGenerator()],
        optionsProvider: new ProjectOptions(Folder),
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));

    private CSharpCompilation _compilation = CSharpCompilation.Create("project");

    /// <summary>Adds a file, or replaces its text.</summary>
    public EditedProject Write(string path, string text)
    {
        var written = new MemoryText(Folder + path, text);
        _driver = _texts.TryGetValue(path, out var old)
            ? _driver.ReplaceAdditionalText(old, written)
            : _driver.AddAdditionalTexts([written]);
        _texts[path] = written;
        return this;
    }

    public EditedProject WriteCSharp(string text)
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text));
        return this;
    }

    public GeneratorRunResult Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return _driver.GetRunResult().Results.Single();
    }
}

/// <summary>What one asks of a run.</summary>
internal static class RunQuestions
{
    /// <summary>The generated texts by name.</summary>
    public static Dictionary<string, string> Texts(this GeneratorRunResult run) =>
        run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public static IEnumerable<IncrementalStepRunReason> Reasons(this GeneratorRunResult run, IEnumerable<string> steps) =>
        steps.SelectMany(step => run.Outputs(step)).Select(output => output.Reason);

    public static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(
        this GeneratorRunResult run, string step) =>
        run.TrackedSteps.GetValueOrDefault(step, ImmutableArray<IncrementalGeneratorRunStep>.Empty)
            .SelectMany(each => each.Outputs);

    /// <summary>Whether nothing was computed anew that a later step could see.</summary>
    public static bool IsOld(this IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
}
