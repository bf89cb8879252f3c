using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Phases;

/// <summary>
/// The vectors of a window go round; here the newest one is the first, wherever it lies. A window is called `w`, its
/// vectors `w.0/x/x` and so on, and `w.pushed` and `w.count` say which is the newest, and how many there are.
/// </summary>
internal sealed class WindowsInOrder
{
    private const string Pushed = ".pushed";
    private const string Held = ".count";

    private readonly Dictionary<string, (int Place, long Pushed, int Size)> _windows = [];

    /// <summary>Of a saved state's entries, whose whole numbers can be asked for.</summary>
    public WindowsInOrder(IReadOnlyList<string> entries, Func<string, long> numberOf)
    {
        for (var place = 0; place < entries.Count; place++)
        {
            if (entries[place].EndsWith(Pushed, StringComparison.Ordinal))
            {
                var name = entries[place][..^Pushed.Length];
                var size = entries.Where(entry => PartsOf(entry).Window == name).Select(entry => PartsOf(entry).At).Max() + 1;
                _windows.Add(name, (place, numberOf(entries[place]), (int)size));
                AreFull &= numberOf(name + Held) == size;
            }
        }
    }

    /// <summary>Whether each holds as many as it may: until then a step is not the same function as the next.</summary>
    public bool AreFull { get; } = true;

    /// <summary>Where an entry is to stand among all: its own place, or its window's, and there by its age.</summary>
    public (int Place, long Age) OrderOf(string entry, int place)
    {
        var (name, at) = PartsOf(entry);
        return at >= 0 && _windows.TryGetValue(name, out var window)
            ? (window.Place, 1 + (window.Pushed - 1 - at + window.Size) % window.Size)
            : (place, 0);
    }

    private static (string Window, long At) PartsOf(string entry)
    {
        var name = entry.Split('/')[0];
        var dot = name.LastIndexOf('.');
        return long.TryParse(name[(dot + 1)..], out var at) && dot > 0 ? (name[..dot], at) : (name, -1);
    }
}
