using System;
using System.Diagnostics;
using System.Threading;

namespace Fuzz.Running;

/// <summary>Ends a worker that stays at one case for too long.</summary>
internal sealed class Alarm : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(500);

    private readonly Process _worker;
    private readonly Position _position;
    private readonly TimeSpan _limit;
    private readonly Timer _timer;
    private long _last = long.MinValue;
    private TimeSpan _since;

    public Alarm(Process worker, Position position, TimeSpan limit)
    {
        (_worker, _position, _limit) = (worker, position, limit);
        _timer = new Timer(_ => Look(), null, Often, Often);
    }

    public bool HasRung { get; private set; }

    public void Dispose() => _timer.Dispose();

    // What counts is the worker's own time: a busy machine is no hang.
    private void Look()
    {
        if (_worker.HasExited || HasRung)
        {
            return;
        }

        var (now, time) = (_position.Case, _worker.TotalProcessorTime);
        if (now != _last)
        {
            (_last, _since) = (now, time);
        }
        else if (now != Position.None && time - _since > _limit)
        {
            HasRung = true;
            _worker.Kill();
        }
    }
}
