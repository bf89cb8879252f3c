using System.Runtime.InteropServices.Marshalling;

namespace TorchSharp.Native;

/// <summary>Hands a scalar that may be left out to the native half.</summary>
[CustomMarshaller(typeof(Scalar), MarshalMode.ManagedToUnmanagedIn, typeof(OptionalScalarMarshaller))]
internal static class OptionalScalarMarshaller
{
    public static Number ConvertToUnmanaged(Scalar? scalar) => scalar?.Number ?? new Number { Type = -1 };
}
