using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Dsl.Parser;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Severity = Dsl.Parser.Diagnostics.Severity;

namespace Dsl.Generator.Roslyn;

/// <summary>
/// Compiles a project's .mmx files in its build. Values are compared from step to step, so that an edit generates anew
/// only the optimizers and games that it reaches; errors, which know their places, go on a branch of their own. Advice is
/// the analyzer's: it can be configured there, and would be said twice.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class MmxGenerator : IIncrementalGenerator
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var texts = Texts(context);
        var files = texts
            .Select((text, _) => Safely.Parse(text.File)).WithTrackingName(Steps.Files);
        var program = files
            .Collect()
            .Select((files, _) => ProjectProgram.Check(files)).WithTrackingName(Steps.Program);
        var outcomes = program
            .SelectMany((whole, _) => whole.Slices).WithTrackingName(Steps.Slices)
            .Select((slice, _) => Safely.Compile(slice)).WithTrackingName(Steps.Outcomes);

        context.RegisterSourceOutput(outcomes, AddSource);
        context.RegisterSourceOutput(Externs(texts, files, outcomes), (output, file) => Add(output, file));
        context.RegisterSourceOutput(Complaints(texts, program, outcomes), Report);
    }

    private static IncrementalValuesProvider<ProjectText> Texts(IncrementalGeneratorInitializationContext context)
    {
        var folder = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => ProjectFolder.Of(options.GlobalOptions)).WithTrackingName(Steps.Folder);
        return context.AdditionalTextsProvider
            .Where(ProjectText.IsMmx)
            .Combine(folder)
            .Select((pair, cancel) => ProjectText.Read(pair.Left, pair.Right, cancel)).WithTrackingName(Steps.Texts);
    }

    private static IncrementalValuesProvider<GeneratedFile> Externs(
        IncrementalValuesProvider<ProjectText> texts,
        IncrementalValuesProvider<ParsedFile> files,
        IncrementalValuesProvider<Outcome<GeneratedFile>> outcomes)
    {
        var places = files.Collect().Combine(texts.Collect())
            .Select((pair, _) => ExternPlaces.Of(pair.Left, pair.Right)).WithTrackingName(Steps.ExternPlaces);
        return outcomes
            .Where(outcome => outcome.Result?.Externs is not null)
            .Combine(places)
            .Select((pair, _) => MmxCompiler.Compile(pair.Left.Result!.Externs!, pair.Right.Of))
            .WithTrackingName(Steps.Externs);
    }

    private static IncrementalValuesProvider<Complaint> Complaints(
        IncrementalValuesProvider<ProjectText> texts,
        IncrementalValueProvider<CheckedProgram> program,
        IncrementalValuesProvider<Outcome<GeneratedFile>> outcomes)
    {
        var failures = outcomes.Where(outcome => outcome.Failure is not null).Collect();
        return program.Combine(failures)
            .SelectMany((pair, _) => pair.Left.Diagnostics.Concat(pair.Right.Select(outcome => outcome.Failure!)))
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .Combine(texts.Collect())
            .Select((pair, _) => Complaint.Of(pair.Left, pair.Right)).WithTrackingName(Steps.Complaints);
    }

    private static void AddSource(SourceProductionContext context, Outcome<GeneratedFile> outcome)
    {
        if (outcome.Result is { } file)
        {
            Add(context, file);
        }
    }

    private static void Add(SourceProductionContext context, GeneratedFile file) =>
        context.AddSource(file.Name, SourceText.From(file.Text, Utf8));

    private static void Report(SourceProductionContext context, Complaint complaint) =>
        context.ReportDiagnostic(complaint.ToRoslyn());
}
