using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Mmx.Tests;

/// <summary>A module that is one parameter.</summary>
internal sealed class Weights : nn.Module
{
    private readonly Parameter weight;

    public Weights(Tensor values)
        : base(nameof(Weights))
    {
        weight = new Parameter(values);
        RegisterComponents();
    }

    public Parameter Weight => weight;

    /// <summary>Values that differ from element to element.</summary>
    public static Weights Of(double first, params long[] shape)
    {
        var count = 1L;
        Array.ForEach(shape, size => count *= size);
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = Math.Sin(first + i);
        }

        return new Weights(tensor(values).view(shape));
    }
}
