using System;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor all() => Shim.shim_all(this);

        public Tensor any() => Shim.shim_any(this);

        public Tensor max() => Shim.shim_max(this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Extreme(dim, keepdim, 1);

        public Tensor min() => Shim.shim_min(this);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Extreme(dim, keepdim, 0);

        public Tensor argmax(long dim, bool keepdim = false) => Shim.shim_argmax(this, dim, keepdim ? 1 : 0);

        public Tensor argmin(long dim, bool keepdim = false) => Shim.shim_argmin(this, dim, keepdim ? 1 : 0);

        public Tensor mean() => Shim.shim_mean(this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Shim.shim_mean_dims(this, dimensions, dimensions.Length, keepdim ? 1 : 0, OrNone(type));

        public Tensor sum(ScalarType? type = null) => Shim.shim_sum(this, OrNone(type));

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Sum(dim, keepdim, type);

        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Sum(dim, keepdim, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Sum([dim], keepdim, type);

        public Tensor norm(float p = 2.0f) => Shim.shim_norm(this, p);

        private static int OrNone(ScalarType? type) => type is { } one ? (int)one : -1;

        private Tensor Sum(ReadOnlySpan<long> dim, bool keepdim, ScalarType? type) =>
            Shim.shim_sum_dims(this, dim, dim.Length, keepdim ? 1 : 0, OrNone(type));

        private (Tensor Values, Tensor Indexes) Extreme(long dim, bool keepdim, int largest)
        {
            Shim.Check(Shim.shim_extreme(this, dim, keepdim ? 1 : 0, largest, out var values, out var indexes));
            return (new Tensor(values), new Tensor(indexes));
        }
    }
}
