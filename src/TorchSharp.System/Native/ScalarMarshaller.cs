using System;
using System.Runtime.InteropServices.Marshalling;

namespace TorchSharp.Native;

/// <summary>Hands a scalar to the native half.</summary>
[CustomMarshaller(typeof(Scalar), MarshalMode.ManagedToUnmanagedIn, typeof(ScalarMarshaller))]
internal static class ScalarMarshaller
{
    public static Number ConvertToUnmanaged(Scalar scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        return scalar.Number;
    }
}
