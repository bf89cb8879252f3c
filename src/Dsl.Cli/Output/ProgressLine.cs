using System;
using System.Diagnostics;

namespace Dsl.Cli.Output;

/// <summary>A line that says how far something is, on a terminal; nothing in a pipe.</summary>
internal sealed class ProgressLine(Shell shell) : IDisposable
{
    private const string Erase = "\r\e[K";

    // What goes to a second line cannot be erased.
    private const int Widest = 78;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private bool _isShown;

    /// <summary>Shows what is said now, unless something was shown a moment ago.</summary>
    public void Show(Func<string> text)
    {
        if (shell.IsLive && (!_isShown || _since.Elapsed >= Between))
        {
            var line = text();
            shell.Complaints.Write(Erase + (line.Length <= Widest ? line : $"{line[..(Widest - 1)]}…"));
            shell.Complaints.Flush();
            _isShown = true;
            _since.Restart();
        }
    }

    /// <summary>Makes room for something else.</summary>
    public void Hide()
    {
        if (_isShown)
        {
            shell.Complaints.Write(Erase);
            shell.Complaints.Flush();
            _isShown = false;
        }
    }

    public void Dispose() => Hide();
}
