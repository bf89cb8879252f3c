using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace TorchSharp.Native;

/// <summary>A number of any type as the native half takes it; type −1 is no number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Number
{
    internal int Type;
    internal long Integer;
    internal double Real;
}

/// <summary>Hands a scalar, or none, to the native half.</summary>
[CustomMarshaller(typeof(Scalar), MarshalMode.ManagedToUnmanagedIn, typeof(ScalarMarshaller))]
internal static class ScalarMarshaller
{
    public static Number ConvertToUnmanaged(Scalar? scalar) => scalar?.Number ?? new Number { Type = -1 };
}
