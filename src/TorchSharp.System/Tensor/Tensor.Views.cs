using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set
            {
                using var place = select(0, i1);
                place.copy_(value);
            }
        }

        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get
            {
                using var row = select(0, i1);
                return row.select(0, i2);
            }

            set
            {
                using var place = this[i1, i2];
                place.copy_(value);
            }
        }

        public Tensor alias() => Shim.shim_alias(this);

        public Tensor set_(Tensor source) => After(Shim.shim_set(this, source));

        public Tensor narrow(long dim, long start, long length) => Shim.shim_narrow(this, dim, start, length);

        public Tensor view(params long[] shape) => Shim.shim_view(this, shape, shape.Length);

        public Tensor view_as(Tensor other) => view(other.shape);

        public Tensor reshape(params long[] shape) => Shim.shim_reshape(this, shape, shape.Length);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Shim.shim_flatten(this, start_dim, end_dim);

        public Tensor t() => Shim.shim_t(this);

        public Tensor transpose(long dim0, long dim1) => Shim.shim_transpose(this, dim0, dim1);

        public Tensor unsqueeze(long dim) => Shim.shim_unsqueeze(this, dim);

        public Tensor squeeze(long? dim = null) =>
            dim is { } one ? Shim.shim_squeeze_dim(this, one) : Shim.shim_squeeze(this);

        public Tensor select(long dim, long index) => Shim.shim_select(this, dim, index);

        public Tensor index_select(long dim, Tensor index) => Shim.shim_index_select(this, dim, index);
    }
}
