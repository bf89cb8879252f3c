using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dsl.Generator.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>A project with .mmx files, as the analyzer sees it in an editor.</summary>
internal sealed class AnalyzedProject
{
    private readonly List<AdditionalText> _texts = [];
    private CSharpCompilationOptions _options = new(OutputKind.DynamicallyLinkedLibrary);

    public AnalyzedProject Write(string path, string text)
    {
        _texts.Add(new MemoryText(EditedProject.Folder + path, text));
        return this;
    }

    /// <summary>What the project's file says of a code, as NoWarn and WarningsAsErrors do.</summary>
    public AnalyzedProject Say(string code, ReportDiagnostic severity)
    {
        _options = _options.WithSpecificDiagnosticOptions([KeyValuePair.Create(code, severity)]);
        return this;
    }

    /// <summary>What a .globalconfig says of a code.</summary>
    public AnalyzedProject Configure(string code, ReportDiagnostic severity)
    {
        _options = _options.WithSyntaxTreeOptionsProvider(new GlobalConfig(code, severity));
        return this;
    }

    /// <summary>All that is said, in the order of places.</summary>
    public async Task<Diagnostic[]> Analyze() =>
    [
        .. (await Compilation().GetAnalyzerDiagnosticsAsync())
            .OrderBy(said => said.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(said => said.Location.SourceSpan.Start),
    ];

    /// <summary>What is said of one file, which an editor asks about alone.</summary>
    public async Task<ImmutableArray<Diagnostic>> Analyze(string path)
    {
        var file = _texts.Single(text => text.Path == EditedProject.Folder + path);
        var result = await Compilation().GetAnalysisResultAsync(file, CancellationToken.None);
        return [.. result.AdditionalFileDiagnostics.Values.SelectMany(each => each.Values).SelectMany(each => each)];
    }

    private CompilationWithAnalyzers Compilation()
    {
        var options = new AnalyzerOptions([.. _texts], new ProjectOptions(EditedProject.Folder));
        return CSharpCompilation.Create("project", options: _options)
            .WithAnalyzers([new MmxAnalyzer()], new CompilationWithAnalyzersOptions(
                options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }

    private sealed class GlobalConfig(string code, ReportDiagnostic severity) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancel) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string id, CancellationToken cancel, out ReportDiagnostic value) =>
            TryGetGlobalDiagnosticValue(id, cancel, out value);

        public override bool TryGetGlobalDiagnosticValue(string id, CancellationToken cancel, out ReportDiagnostic value)
        {
            value = severity;
            return id == code;
        }
    }
}
