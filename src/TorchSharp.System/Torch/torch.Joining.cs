using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor cat(IList<Tensor> tensors, long dim = 0)
    {
        switch (tensors.Count)
        {
            case 0: throw new ArgumentException(nameof(tensors));
            case 1: return tensors[0].alias();
        }

        var joined = Shim.shim_cat(Handles.Of(tensors), tensors.Count, dim);
        GC.KeepAlive(tensors);
        return joined;
    }

    public static Tensor cat(Tensor[] tensors, long dim = 0) => cat((IList<Tensor>)tensors, dim);

    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        var list = tensors.ToArray();
        var stacked = Shim.shim_stack(Handles.Of(list), list.Length, dim);
        GC.KeepAlive(list);
        return stacked;
    }
}
