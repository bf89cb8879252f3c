using System;
using TorchSharp;

namespace Torch.Tests;

/// <summary>A test that needs tensors: skipped with the reason where there are none, unless nothing may be.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsLibtorchAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(WhatIsMissing);

    public NeedsLibtorchAttribute()
    {
        if (Environment.GetEnvironmentVariable("MMX_SKIP_NOTHING") != "1") Skip = Missing.Value;
    }

    private static string? WhatIsMissing()
    {
        try
        {
            torch.InitializeDeviceType(DeviceType.CPU);
            return null;
        }
        catch (NotSupportedException missing)
        {
            return missing.Message;
        }
        catch (TypeInitializationException)
        {
            return "TorchSharp's package does not load here: build with -p:TorchSharp=system.";
        }
    }
}
