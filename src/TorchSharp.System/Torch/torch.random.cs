using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>The generators that everything draws from where none is named.</summary>
    public static partial class random
    {
        public static Generator manual_seed(long seed) => Generator.Taking(Shim.shim_seed(seed));
    }
}
