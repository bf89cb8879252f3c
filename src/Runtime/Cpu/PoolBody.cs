using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Mmx.Cpu;

/// <summary>
/// Helpers from the .NET thread pool. A helper that has not started when the chunks are gone finds the gate closed
/// and is not waited for.
/// </summary>
internal sealed unsafe class PoolBody : ICrewBody
{
    private const int Closed = 1 << 30;

    private Hand[] _hands = [];
    private Work* _work;

    // How many helpers are inside, and whether more may enter.
    private int _gate = Closed;

    public int Threads => Environment.ProcessorCount;

    public void Do(ref Work work)
    {
        // The work lies on the caller's stack, and stays there until the last helper has left.
        _work = (Work*)Unsafe.AsPointer(ref work);
        Volatile.Write(ref _gate, 0);
        Call(work.Threads - 1);
        work.Join(0);
        Interlocked.Or(ref _gate, Closed);
        WaitForThoseInside();
        _work = null;
    }

    private void Call(int hands)
    {
        if (_hands.Length < hands)
        {
            Hire(hands);
        }

        for (var i = 0; i < hands; i++)
        {
            _hands[i].Call();
        }
    }

    private void Hire(int hands)
    {
        var hired = new Hand[hands];
        _hands.CopyTo(hired, 0);
        for (var i = _hands.Length; i < hands; i++)
        {
            hired[i] = new Hand(this, i + 1);
        }

        _hands = hired;
    }

    private void WaitForThoseInside()
    {
        var spinner = new SpinWait();
        while (Volatile.Read(ref _gate) != Closed)
        {
            spinner.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Help(int thread)
    {
        if (Enter())
        {
            if (thread < _work->Threads)
            {
                _work->Join(thread);
            }

            Interlocked.Decrement(ref _gate);
        }
    }

    private bool Enter()
    {
        var inside = Volatile.Read(ref _gate);
        while ((inside & Closed) == 0)
        {
            var before = Interlocked.CompareExchange(ref _gate, inside + 1, inside);
            if (before == inside)
            {
                return true;
            }

            inside = before;
        }

        return false;
    }

    /// <summary>A place in the pool's queue: asked for again only after it has come.</summary>
    private sealed class Hand(PoolBody body, int thread) : IThreadPoolWorkItem
    {
        private int _called;

        public void Call()
        {
            if (Interlocked.Exchange(ref _called, 1) == 0)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            }
        }

        public void Execute()
        {
            Volatile.Write(ref _called, 0);
            body.Help(thread);
        }
    }
}
