using System;
using System.Linq;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking) =>
                Move(Floating(dtype), InitializeDevice(device));

            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                Move(dtype: null, InitializeDevice(new Device(deviceType, deviceIndex)));

            protected internal virtual Module _to(ScalarType dtype, bool non_blocking) =>
                Move(Floating(dtype), device: null);

            // Null where nothing changes: a parameter that can stay is never replaced.
            private protected static Parameter? Moved(ScalarType? dtype, Device? device, Parameter parameter)
            {
                var type = dtype ?? parameter.dtype;
                var place = device ?? parameter.device;
                using var gradient = parameter.grad;
                if (!parameter.WillCopyTo(type, place) && gradient?.WillCopyTo(type, place) != true) return null;

                using var withoutGradients = no_grad();
                var moved = new Parameter(parameter.to(type, place, copy: true), parameter.requires_grad);
                moved.DetachFromDisposeScope();
                if (gradient is null) return moved;
                using var movedGradient = gradient.to(type, place).with_requires_grad(gradient.requires_grad);
                moved.grad = movedGradient;
                return moved;
            }

            private protected static Tensor? Moved(ScalarType? dtype, Device? device, Tensor buffer)
            {
                var type = dtype is { } wanted && buffer.is_floating_point() ? wanted : buffer.dtype;
                var place = device ?? buffer.device;
                return buffer.WillCopyTo(type, place) ? buffer.to(type, place).DetachFromDisposeScope() : null;
            }

            private static ScalarType Floating(ScalarType dtype) => IsFloatingPoint(dtype)
                ? dtype
                : throw new ArgumentException(
                    $"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}");

            private Module Move(ScalarType? dtype, Device? device)
            {
                foreach (var (_, child) in named_children())
                {
                    child.Move(dtype, device);
                }

                foreach (var (name, parameter) in _parameters.ToList())
                {
                    if (Moved(dtype, device, parameter) is not { } moved) continue;
                    ConditionallyRegisterParameter(name, moved);
                    Hold(name, moved);
                    parameter.Dispose();
                }

                foreach (var (name, (buffer, persistent)) in _buffers.ToList())
                {
                    if (Moved(dtype, device, buffer) is not { } moved) continue;
                    ConditionallyRegisterBuffer(name, moved, persistent);
                    Hold(name, moved);
                    buffer.Dispose();
                }

                return this;
            }

            // The field that held the old tensor holds the new one.
            private void Hold(string name, Tensor moved) =>
                FieldsOf(GetType()).FirstOrDefault(field => ComponentName(field) == name)?.SetValue(this, moved);
        }
    }
}
