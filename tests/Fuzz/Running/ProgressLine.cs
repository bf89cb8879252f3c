using System;

namespace Fuzz.Running;

/// <summary>One line that says how far it is: over and over on a terminal, now and then elsewhere.</summary>
internal sealed class ProgressLine
{
    private readonly TimeSpan _often = TimeSpan.FromSeconds(Console.IsOutputRedirected ? 30 : 0.5);
    private TimeSpan _last;

    public void Show(long cases, int found, TimeSpan time)
    {
        if (time - _last < _often)
        {
            return;
        }

        _last = time;
        var line = $"{cases:N0} cases, {cases / time.TotalSeconds:F0} a second, {found} found";
        Console.Write(Console.IsOutputRedirected ? line + "\n" : "\r" + line.PadRight(79));
    }

    public void End(Counts counts, int found, TimeSpan time) => Console.WriteLine(
        $"{(Console.IsOutputRedirected ? "" : "\r")}{counts.Cases:N0} cases in {time.TotalSeconds:F0} s: "
        + $"{counts.Generated:N0} became C#, {counts.Compiled:N0} were compiled, {found} found".PadRight(60));
}
