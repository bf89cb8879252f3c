using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public long Dimensions => Shim.shim_dimensions(this);

        public long ndim => Dimensions;

        public long NumberOfElements => Shim.Count(Shim.shim_elements(this));

        public long ElementSize => Shim.Count(Shim.shim_element_size(this));

        public ScalarType dtype => (ScalarType)Shim.shim_type(this);

        public long[] shape => size();

        public Device device =>
            device_type == DeviceType.CPU ? new Device(DeviceType.CPU) : new Device(device_type, device_index);

        public DeviceType device_type
        {
            get
            {
                var type = Shim.shim_device_type(this);
                return type >= 0 ? (DeviceType)type : throw Shim.Failure();
            }
        }

        public int device_index => Shim.shim_device_index(this);

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_leaf => Shim.Truth(Shim.shim_is_leaf(this));

        public long dim() => Dimensions;

        public long numel() => NumberOfElements;

        public long element_size() => ElementSize;

        public bool is_cpu() => device_type == DeviceType.CPU;

        public bool is_floating_point() => IsFloatingPoint(dtype);

        public bool is_contiguous() => Shim.Truth(Shim.shim_is_contiguous(this));

        public long[] size()
        {
            var sizes = new long[Dimensions];
            Shim.Check(Shim.shim_sizes(this, sizes));
            return sizes;
        }

        public long size(int dim)
        {
            var sizes = size();
            return sizes[dim < 0 ? dim + sizes.Length : dim];
        }

        public long[] stride()
        {
            var strides = new long[Dimensions];
            Shim.Check(Shim.shim_strides(this, strides));
            return strides;
        }

        public override string ToString() => $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";
    }
}
