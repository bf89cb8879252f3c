using System;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public unsafe Span<byte> bytes
        {
            get
            {
                var count = NumberOfElements * ElementSize;
                RequireContiguousInMemory(count);
                return new Span<byte>((void*)Data, (int)count);
            }

            set
            {
                if (value.Length != NumberOfElements * ElementSize)
                {
                    throw new ArgumentException("Mismatched data sizes in SetBytes().");
                }

                value.CopyTo(bytes);
            }
        }

        // Null for a tensor without elements.
        internal nint Data => Shim.THSTensor_data(this);

        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            RequireElementType(typeof(T));
            return new TensorAccessor<T>(device_type == DeviceType.CPU ? this : cpu());
        }

        public T item<T>()
            where T : unmanaged
        {
            if (NumberOfElements != 1) throw new ArgumentException("Number of elements in the tensor must be 1");
            return data<T>()[0];
        }

        public Storage<T> storage<T>()
            where T : unmanaged => new(to_type(TypeOf(typeof(T))));

        public long storage_offset() => Shim.Count(Shim.shim_storage_offset(this));

        public Scalar ToScalar()
        {
            Shim.Check(Shim.shim_item(this, out var number));
            return new Scalar(number);
        }

        private static ScalarType TypeOf(Type element) => Type.GetTypeCode(element) switch
        {
            TypeCode.Byte => ScalarType.Byte,
            TypeCode.Boolean => ScalarType.Bool,
            TypeCode.Int32 => ScalarType.Int32,
            TypeCode.Int64 => ScalarType.Int64,
            TypeCode.Single => ScalarType.Float32,
            TypeCode.Double => ScalarType.Float64,
            _ => throw new NotSupportedException(),
        };

        private void RequireElementType(Type element)
        {
            if (element != ElementTypeOf(dtype))
            {
                throw new ArgumentException($"{element.Name} is not compatible with {dtype}");
            }
        }

        private void RequireContiguousInMemory(long count)
        {
            if (!is_contiguous()) throw new InvalidOperationException("Bytes() called on non-contiguous tensor.");
            if (count > int.MaxValue)
            {
                throw new ArgumentException("Span only supports up to int.MaxValue elements.");
            }

            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException(
                    "Reading data from non-CPU memory is not supported. "
                    + "Move or copy the tensor to the cpu before reading.");
            }
        }
    }
}
