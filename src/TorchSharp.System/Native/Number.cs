using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>A number of any type as the native half takes it; type −1 is no number.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Number
{
    internal int Type;
    internal long Integer;
    internal double Real;
}
