using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli;
using Dsl.Cli.Sources;
using Dsl.Cli.Verbs;
using Dsl.Generator;
using Dsl.Parser.Binding;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Examples.Papers.Writing;

/// <summary>
/// The program of a paper's folder, and the claims of its page as one more file of it. For the compiler that file is the
/// template with all but the claims left blank, and a line before it: complaints are moved up, and point at the template.
/// </summary>
internal sealed class PaperProgram
{
    private const string Title = "the page";
    private const string Head = $"claim \"{Title}\" {{\n";

    private readonly DiskFile _page;

    private PaperProgram(CheckedSources sources, DiskFile page) => (Sources, _page) = (sources, page);

    /// <summary>Its files, the template among them as it was written.</summary>
    public CheckedSources Sources { get; }

    public bool HasErrors => Sources.HasErrors;

    /// <summary>The page's claims as one.</summary>
    public ProgramSlice Claims => Sources.Program.Claims.Single(claim => claim.Subject.Path == _page.Source.Path);

    /// <summary>The claims are lines, each with its place in the template.</summary>
    public static PaperProgram Read(Shell shell, Paper paper, string template, IReadOnlyList<(int At, string Line)> claims)
    {
        var page = new DiskFile(paper.ShownTemplate, paper.Template, new SourceFile("page.md", template));
        var own = Directory.GetFiles(paper.Folder, "*.mmx").Length == 0
            ? []
            : SourceProgram.Read(shell, [paper.Folder], paper.Folder).Single().Files;
        var files = own.Select(file => Safely.Parse(file.Source));
        var all = claims.Count == 0 ? files : files.Append(Safely.Parse(page.Source with { Text = Blank(template, claims) }));
        var parsed = all.ToList();
        return new PaperProgram(new CheckedSources([.. own, page], parsed, Safely.Check(parsed)), page);
    }

    /// <summary>Says what is wrong, and is no advice.</summary>
    public void Complain(Shell shell)
    {
        var moved = Sources.Program.Diagnostics.Select(Pointing).ToEquatableArray();
        (Sources with { Program = Sources.Program with { Diagnostics = moved } }).ComplainOfErrors(shell);
    }

    private static string Blank(string template, IReadOnlyList<(int At, string Line)> claims)
    {
        var text = template.Select(letter => letter == '\n' ? '\n' : ' ').ToArray();
        foreach (var (at, line) in claims)
        {
            line.CopyTo(0, text, at, line.Length);
        }

        return $"{Head}{new string(text)}\n}}\n";
    }

    private Diagnostic Pointing(Diagnostic diagnostic) => diagnostic.Place.Path != _page.Source.Path ? diagnostic
        : diagnostic with { Place = Pointing(diagnostic.Place) };

    private static Place Pointing(Place place) => place with
    {
        Start = place.Start - Head.Length,
        End = place.End - Head.Length,
        Line = place.Line - 1,
        EndLine = place.EndLine - 1,
    };
}
