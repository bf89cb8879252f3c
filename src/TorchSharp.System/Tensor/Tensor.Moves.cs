using System;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor clone() => Shim.shim_clone(this);

        public Tensor contiguous() => Shim.shim_contiguous(this);

        public Tensor copy_(Tensor source, bool nonBlocking = false) =>
            After(Shim.shim_copy(this, source, nonBlocking ? 1 : 0));

        public Tensor cpu() => To(dtype, CPU, copy: false, disposeAfter: false, non_blocking: false);

        public Tensor cuda(Device? device = null, bool non_blocking = false)
        {
            if (device is not null && device.type != DeviceType.CUDA)
            {
                throw new ArgumentException("Not a CUDA device.", nameof(device));
            }

            return To(dtype, device ?? CUDA, copy: false, disposeAfter: false, non_blocking);
        }

        public Tensor to_type(
            ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(type, device, copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(dtype, device, copy, disposeAfter, non_blocking);

        public Tensor to(
            DeviceType deviceType,
            int deviceIndex = -1,
            bool copy = false,
            bool disposeAfter = false,
            bool non_blocking = false) =>
            To(dtype, new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        public Tensor to(
            ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(type, device, copy, disposeAfter, non_blocking);

        internal bool WillCopyTo(ScalarType type, Device place) =>
            type != dtype || place.type != device_type || place.index != device_index;

        private Tensor To(ScalarType type, Device place, bool copy, bool disposeAfter, bool non_blocking)
        {
            InitializeDevice(place);
            var moved =
                Shim.shim_to(this, (int)type, (int)place.type, place.index, copy ? 1 : 0, non_blocking ? 1 : 0);
            if (disposeAfter) Dispose();
            return moved;
        }
    }
}
