using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Parser.Text;
using Fuzz.Cases;
using Fuzz.Checks;

namespace Fuzz.Running;

/// <summary>What was found, each once: made small, and written down with how it shows.</summary>
internal sealed class Archive(Series series)
{
    private static readonly string Folder = Repository.PathTo("out/fuzz");
    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(5);
    private readonly HashSet<string> _known = [];

    public int Count => _known.Count;

    public IEnumerable<string> Known => _known.Order(StringComparer.Ordinal);

    /// <summary>Something that can be looked at here.</summary>
    public void Add(long number, string what)
    {
        if (!_known.Add(what))
        {
            return;
        }

        var tried = Case.Of(series, number);
        bool Shows(string text) => Look(tried, text)?.What == what;
        var small = Shrinking.Of(tried.Text, Shows);
        Write(number, what, tried, small, Look(tried, small)?.Detail ?? "It did not show again.");
    }

    /// <summary>Something that ends the process, and can be looked at in another one only.</summary>
    public void AddDeadly(long number, string what, string errors)
    {
        if (number < 0 || !_known.Add(what + FirstOfOurs(errors)))
        {
            return;
        }

        var tried = Case.Of(series, number);
        Write(number, what, tried, Shrinking.Of(tried.Text, IsDeadly, atMost: 60), errors);
    }

    private static Finding? Look(Case tried, string text)
    {
        var found = SmallStack.Run(() => FrontEnd.Check([new SourceFile(tried.Files[0].Path, text)], generate: true));
        return found.Finding ?? (found.Generated.Count > 0 ? BackEnd.Check(found.Generated, compile: true) : null);
    }

    private static bool IsDeadly(string text)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, text, Encoding.UTF8);
        var isDeadly = !Child.EndsWell(["--probe", path], ProbeLimit);
        File.Delete(path);
        return isDeadly;
    }

    private static string FirstOfOurs(string errors) =>
        errors.Split('\n').FirstOrDefault(line => line.Contains("Dsl.", StringComparison.Ordinal)) ?? "";

    private void Write(long number, string what, Case tried, string small, string detail)
    {
        Directory.CreateDirectory(Folder);
        var name = Path.Combine(Folder, $"{series.Seed}-{series.Only.Replace(' ', '-')}-{number}");
        File.WriteAllText(name + ".mmx", small, Encoding.UTF8);
        var where = $"{tried.Kind}, file {tried.Files[0].Path}, case {number} of {series}";
        File.WriteAllText(name + ".txt", $"{what}\n{where}\n\n{small}\n\n{detail}\n", Encoding.UTF8);
        Console.Error.WriteLine($"\nfound: {what}\n  {name}.txt");
    }
}
