using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static int get_num_threads() => (int)Shim.Count(Shim.shim_threads());

    public static void set_num_threads(int num) => Shim.Check(Shim.shim_set_threads(num));
}
