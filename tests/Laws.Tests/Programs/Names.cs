using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>The names that can be read where the program is being written, block in block.</summary>
internal sealed class Names(Random random)
{
    private readonly List<(string Name, Sort Sort, bool IsAssignable)> _known = [];
    private int _last;

    public string Add(Sort sort, bool isAssignable = false)
    {
        var name = New(sort.ToString().ToLowerInvariant()[..1]);
        _known.Add((name, sort, isAssignable));
        return name;
    }

    /// <summary>A name that nothing else has and nobody reads.</summary>
    public string New(string beginning) => $"{beginning}{++_last}";

    /// <summary>The window that is mostly pushed to when this one is, so that both hold as many vectors.</summary>
    public static string Other(string window) => $"{window}Other";

    /// <summary>Forgets the names that are added while <paramref name="inside"/> runs.</summary>
    public Node Inside(Func<Node> inside)
    {
        var before = _known.Count;
        var written = inside();
        _known.RemoveRange(before, _known.Count - before);
        return written;
    }

    public string? Any(Sort sort) => Any(known => known.Sort == sort);

    public string? AnyAssignable(Sort sort) => Any(known => known.Sort == sort && known.IsAssignable);

    private string? Any(Func<(string Name, Sort Sort, bool IsAssignable), bool> wanted)
    {
        var fitting = _known.Where(wanted).ToList();
        return fitting.Count == 0 ? null : fitting[random.Next(fitting.Count)].Name;
    }
}
