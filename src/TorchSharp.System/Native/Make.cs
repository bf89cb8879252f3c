using System;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Of what type and where a new tensor is made.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Make
{
    private readonly int _type;
    private readonly int _device;
    private readonly int _index;
    private readonly int _requiresGrad;

    internal Make(torch.ScalarType type, torch.Device? device, bool requiresGrad, string[]? names = null)
    {
        if (names is { Length: > 0 })
        {
            throw new NotSupportedException(
                "Named dimensions need TorchSharp itself: build with -p:TorchSharp=package.");
        }

        var place = torch.InitializeDevice(device);
        _type = (int)type;
        _device = (int)place.type;
        _index = place.index;
        _requiresGrad = requiresGrad ? 1 : 0;
    }
}
