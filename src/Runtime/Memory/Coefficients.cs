using System;
using System.Numerics;
using Mmx.State;

namespace Mmx.Memory;

/// <summary>
/// What the vectors of a window are multiplied by, the newest's first: a list of numbers for all, or a list for each player
/// or tensor.
/// </summary>
public sealed class Coefficients
{
    private readonly Layout _layout;
    private readonly NumberList _numbers;
    private readonly int _size;
    private long _count;

    internal Coefficients(Layout layout, Groups groups, int size)
    {
        _layout = layout;
        _numbers = new NumberList(groups.Count * size);
        _size = size;
        Groups = groups;
    }

    /// <summary>How many numbers each list has.</summary>
    public int Count => (int)_count;

    internal Groups Groups { get; }

    /// <summary>Makes these what others are.</summary>
    public void Set(Coefficients others) => Set(others, 1);

    /// <summary>Makes these others times a number.</summary>
    public void Set(Coefficients others, double by) => Set(others, _layout.All, [by]);

    /// <summary>Makes these others times a number a player.</summary>
    public void Set(Coefficients others, PlayerNumbers by) => Set(others, _layout.ByPlayer, by.Values);

    /// <summary>Makes these others times a number a tensor.</summary>
    public void Set(Coefficients others, TensorNumbers by) => Set(others, _layout.ByTensor, by.Values);

    /// <summary>Says how many numbers each list is going to have.</summary>
    internal void Begin(long count) => _count = count;

    /// <summary>The list of a group.</summary>
    internal Span<double> Of(int group) => _numbers.From(group * _size, Count);

    /// <summary>Where the list of a group lies.</summary>
    internal nint AddressOf(int group) => _numbers.Address + sizeof(double) * group * _size;

    /// <summary>Shows a visitor all that it holds.</summary>
    internal void Show<T>(StateVisitor<T> visitor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        visitor.Number("count", ref _count);
        _numbers.Show(visitor, "numbers");
    }

    private void Set(Coefficients others, Groups groups, ReadOnlySpan<double> factors)
    {
        _count = others._count;
        for (var group = 0; group < Groups.Count; group++)
        {
            var from = others.Of(Groups.In(others.Groups, group));
            var into = Of(group);
            var factor = factors[Groups.In(groups, group)];
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = factor * from[i];
            }
        }
    }
}
