using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dsl.Generator.Roslyn;

/// <summary>
/// Says what is wrong in a project's .mmx files, and advises: in an editor while one types, and in a build. A build has
/// its errors from the generator already, and then asks no analyzer.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MmxAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    // A file's complaints follow from all files, which are checked once, for whichever file is asked about first.
    private static void Start(CompilationStartAnalysisContext context)
    {
        var options = context.Options;
        var complaints = new Lazy<ILookup<string, Complaint>>(() => ComplaintsByPath(options));
        context.RegisterAdditionalFileAction(file => Report(file, complaints));
    }

    private static void Report(AdditionalFileAnalysisContext context, Lazy<ILookup<string, Complaint>> complaints)
    {
        var file = context.AdditionalFile;
        foreach (var complaint in ProjectText.IsMmx(file) ? complaints.Value[file.Path] : [])
        {
            context.ReportDiagnostic(complaint.ToRoslyn());
        }
    }

    // Not to be cancelled with the one file that was asked about first.
    private static ILookup<string, Complaint> ComplaintsByPath(AnalyzerOptions options)
    {
        var folder = ProjectFolder.Of(options.AnalyzerConfigOptionsProvider.GlobalOptions);
        var texts = options.AdditionalFiles
            .Where(ProjectText.IsMmx)
            .Select(text => ProjectText.Read(text, folder, CancellationToken.None))
            .ToList();
        return ProjectProgram.Check(texts.Select(text => Safely.Parse(text.File))).Diagnostics
            .Select(diagnostic => Complaint.Of(diagnostic, texts))
            .ToLookup(complaint => complaint.FullPath);
    }

}
