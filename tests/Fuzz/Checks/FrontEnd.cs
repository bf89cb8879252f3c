using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Fuzz.Checks;

/// <summary>What has to hold of any text on its way to C#.</summary>
internal static class FrontEnd
{
    /// <summary>With its C#, where that is wanted and nothing is wrong.</summary>
    public static Checked Check(IReadOnlyList<SourceFile> files, bool generate)
    {
        try
        {
            return CheckStages(files, generate);
        }
        catch (Exception fault)
        {
            return new Checked(Finding.Of(fault), false, []);
        }
    }

    private static Checked CheckStages(IReadOnlyList<SourceFile> files, bool generate)
    {
        var parsed = files.Select(MmxParser.Parse).ToList();
        var program = MmxProgram.Of(parsed);
        var isRight = program.Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
        var finding = parsed.Select(RoundTrip).Concat(program.Diagnostics.Select(diagnostic => Complaint(diagnostic, files)))
            .FirstOrDefault(found => found is not null);
        if (finding is not null || !isRight || !generate)
        {
            return new Checked(finding, isRight, []);
        }

        return Generate(program);
    }

    private static Checked Generate(MmxProgram program)
    {
        var made = program.Slices.Concat(program.Claims).Select(slice => (slice.Name, File: MmxCompiler.Compile(slice))).ToList();
        var missing = made.FirstOrDefault(one => one.File is null).Name;
        return new Checked(
            missing is null ? null : new Finding("no C# for a right program", missing),
            true,
            [.. made.Where(one => one.File is not null).Select(one => one.File!)]);
    }

    /// <summary>What is printed of a right text says the same, and is printed the same.</summary>
    private static Finding? RoundTrip(ParsedFile file)
    {
        if (file.Diagnostics.Count > 0)
        {
            return null;
        }

        var printed = SyntaxPrinter.Print(file.Syntax);
        var again = MmxParser.Parse(new SourceFile(file.File.Path, printed));
        return again.Diagnostics.Count > 0 ? new Finding("printed text is wrong", $"{again.Diagnostics[0].Message}\n{printed}")
            : !again.Syntax.Equals(file.Syntax) ? new Finding("printed text says something else", printed)
            : SyntaxPrinter.Print(again.Syntax) != printed ? new Finding("printed text is printed another way", printed)
            : null;
    }

    /// <summary>A complaint stands within its file, on one line of words, and says what to do.</summary>
    private static Finding? Complaint(Diagnostic complaint, IReadOnlyList<SourceFile> files)
    {
        var length = files.FirstOrDefault(file => file.Path == complaint.Place.Path)?.Text.Length ?? -1;
        var place = complaint.Place;
        var wrong = place.Start < 0 || place.End < place.Start || place.End > length ? "stands outside its file"
            : place.EndLine < place.Line || (place.EndLine == place.Line && place.EndColumn < place.Column) ? "ends before it begins"
            : complaint.Message.Length == 0 || complaint.Hint.Length == 0 ? "says nothing"
            : (complaint.Message + complaint.Hint).Any(char.IsControl) ? "has characters that control the terminal"
            : complaint.Message.Length + complaint.Hint.Length > 2_000 ? "goes on for pages"
            : null;
        return wrong is null ? null : new Finding($"complaint {complaint.Code} {wrong}", complaint.ToString());
    }
}
