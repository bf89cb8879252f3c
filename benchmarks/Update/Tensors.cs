using System;

namespace Benchmarks.Update;

/// <summary>Whether this process has tensors; with them it has the OpenMP team that kernels run on.</summary>
internal static class Tensors
{
    /// <summary>Why there are none.</summary>
    public static string? Missing { get; } = Try();

    private static string? Try()
    {
        try
        {
            using var first = TorchSharp.torch.zeros(1);
            return null;
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException)
        {
            return "no libtorch, which `./build.sh setup` brings";
        }
    }
}
