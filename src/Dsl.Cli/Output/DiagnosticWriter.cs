using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli.Sources;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Output;

/// <summary>
/// Writes complaints: a line that MSBuild reads too, the source's line with carets under the place, what to do, and the
/// other places that it is about.
/// </summary>
internal sealed class DiagnosticWriter(TextWriter output, IEnumerable<DiskFile> files, Ink ink)
{
    private readonly Dictionary<string, DiskFile> _files = files.ToDictionary(file => file.Source.Path);

    public void Write(Diagnostic diagnostic)
    {
        var headline = $"{Headline(diagnostic)} {diagnostic.Code}";
        output.WriteLine($"{Where(diagnostic.Place)}: {headline}: {diagnostic.Message}");
        WriteExcerpt(diagnostic.Place);
        WriteHint(diagnostic);
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine($"{Where(related.Place)}: note: {related.Message}");
            WriteExcerpt(related.Place);
        }
    }

    private string Headline(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => ink.Red("error"),
        Severity.Warning => ink.Yellow("warning"),
        _ => ink.Green("suggestion"),
    };

    private string Where(Place place)
    {
        var path = _files.TryGetValue(place.Path, out var file) ? file.Shown : place.Path;
        return $"{path}({place.Line},{place.Column})";
    }

    private void WriteExcerpt(Place place)
    {
        if (!_files.TryGetValue(place.Path, out var file))
        {
            return;
        }

        var excerpt = Excerpt.Of(file.Source.Text, place);
        var number = place.Line.ToString().PadLeft(5);
        output.WriteLine($"{ink.Faint(number + " |")} {excerpt.Line}".TrimEnd());
        output.WriteLine($"{ink.Faint("      |")} {excerpt.Blank}{ink.Red(excerpt.Carets)}");
    }

    private void WriteHint(Diagnostic diagnostic)
    {
        if (diagnostic.Hint.Length > 0)
        {
            output.WriteLine($"{ink.Faint("      =")} {diagnostic.Hint}");
        }
    }
}
