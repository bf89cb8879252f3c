using System;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>The tensors that the source of batches made for the batch at hand: they live until the next one is drawn.</summary>
internal sealed class DrawnTensors : IDisposable
{
    private IReadOnlyList<IDisposable> _tensors = [];

    public TBatch Draw<TBatch>(Func<TBatch> draw)
    {
        using var scope = NewDisposeScope();
        var batch = draw();
        Dispose();
        _tensors = scope.DisposablesView;
        scope.Detach(_tensors);
        return batch;
    }

    public void Dispose()
    {
        foreach (var tensor in _tensors)
        {
            tensor.Dispose();
        }

        _tensors = [];
    }
}
