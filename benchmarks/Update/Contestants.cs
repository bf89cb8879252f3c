using System;
using System.Collections.Generic;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>All who take part: ours, the loop that is the limit, and the other libraries.</summary>
internal sealed class Contestants : IDisposable
{
    private readonly Loop _limit = new();
    private readonly Peer _foreach = PyTorch("PyTorch, foreach", "foreach");
    private readonly Peer _each = PyTorch("PyTorch, one by one", "each");

    private IReadOnlyList<IContestant>? _others;

    public Ours Ours { get; } = new();

    public Loop Limit => _limit;

    /// <summary>All but ours.</summary>
    public IReadOnlyList<IContestant> Others => _others ??= [_limit, _foreach, _each, .. TorchSharp];

    /// <summary>PyTorch, to be asked other things.</summary>
    public Peer Python => _each;

    public IEnumerable<IContestant> PyTorches => [_foreach, _each];

    public TimeSpan ProcessorTime =>
        _limit.ProcessorTime + _foreach.ProcessorTime + _each.ProcessorTime;

    /// <summary>What PyTorch calls its version, or why it is not there.</summary>
    public string PyTorchVersion
    {
        get
        {
            try
            {
                return _each.Ask("version");
            }
            catch (PeerFailed failed)
            {
                return $"not there: {failed.Message}";
            }
        }
    }

    /// <summary>How many bytes a second are read or copied, whichever is more; null if not known.</summary>
    public double? Bandwidth()
    {
        try
        {
            return _limit.Bandwidth();
        }
        catch (PeerFailed)
        {
            return null;
        }
    }

    public void Dispose()
    {
        Ours.Dispose();
        Others.ToList().ForEach(one => one.Dispose());
    }

#if TORCHSHARP_PACKAGE
    public static string TorchSharpSaid => "the official package";

    private static IEnumerable<IContestant> TorchSharp => [new TorchSharpOptim()];
#else
    public static string TorchSharpSaid => "not there: the official package is not what this build uses";

    private static IEnumerable<IContestant> TorchSharp => [];
#endif

    private static Peer PyTorch(string name, string how) =>
        new(name, "/usr/bin/python3", Repository.PathTo("benchmarks/Update/peers/update.py"), how);
}
