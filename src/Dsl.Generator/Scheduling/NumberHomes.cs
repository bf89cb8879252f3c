using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>How generated code holds a number.</summary>
public enum NumberHome
{
    /// <summary>Spelled out where it is read.</summary>
    Inline,

    /// <summary>A local of its block.</summary>
    Local,

    /// <summary>A field of the machine: it lives across a request.</summary>
    Field,
}

/// <summary>
/// Decides how each number is held: spelled out where it is read once, a local within a block, a field across blocks.
/// A number a player or a tensor is always a field, that of its slots, and so are coefficients.
/// </summary>
internal sealed class NumberHomes
{
    private const int DeepestExpression = 16;
    private readonly NumberSites _sites;
    private readonly Dictionary<IrValue, NumberHome> _homes = [];
    private readonly Dictionary<IrValue, List<NumberRead>> _lastReads = [];
    private readonly Dictionary<IrValue, int> _depths = [];

    private NumberHomes(NumberSites sites) => _sites = sites;

    public static IReadOnlyDictionary<IrValue, NumberHome> Decide(NumberSites sites, IEnumerable<IrValue> taken)
    {
        var homes = new NumberHomes(sites);
        foreach (var make in sites.Makes.Reverse())
        {
            homes.Decide(make);
        }

        foreach (var value in taken)
        {
            homes.Follow(value);
            homes._homes[value] = homes.LocalOrField(value);
        }

        return homes._homes;
    }

    private void Decide(IrMake make)
    {
        Follow(make.Result);
        _homes[make.Result] = IsSpelledOut(make) && !IsTooDeep(make.Result) ? NumberHome.Inline
            : IsFine(make.Result) ? NumberHome.Field
            : LocalOrField(make.Result);
    }

    /// <summary>The reads of a number, through all numbers that are spelled out where they are read.</summary>
    private void Follow(IrValue value)
    {
        var reads = new List<NumberRead>();
        foreach (var read in _sites.ReadsOf(value))
        {
            if (read.For is { } target && _homes.TryGetValue(target, out var home) && home == NumberHome.Inline)
            {
                reads.AddRange(_lastReads[target]);
            }
            else
            {
                reads.Add(read);
            }
        }

        _lastReads[value] = reads;
    }

    /// <summary>An expression stays as deep as one reads it, however many statements lead to it.</summary>
    private bool IsTooDeep(IrValue value)
    {
        var depth = _sites.ReadsOf(value).Select(read => read.For is { } target && _depths.TryGetValue(target, out var over) ? over + 1 : 0)
            .DefaultIfEmpty(0).Max();
        _depths[value] = depth > DeepestExpression ? 0 : depth;
        return depth > DeepestExpression;
    }

    private bool IsSpelledOut(IrMake make) => make switch
    {
        IrMeasure => false,
        _ when IsOfWindow(make.Result) => false,
        IrConstant or IrForeign or IrPick => true,
        IrStepCount count => CanReadLate(count.Result, count.Instance),
        IrElementwise or IrSelect or IrLength when IsFine(make.Result) => IsReadForOneLikeIt(make.Result),
        _ when IsFine(make.Result) => false,
        IrLength => true,
        IrProperty => false,
        IrLoad load => CanReadLate(load.Result, load.Cell),
        IrCount or IrPosition => CanReadLate(make.Result, IrUses.WindowsOf(make).Single()),
        IrReduce => true,
        _ => make.Result.Name is null && _sites.ReadsOf(make.Result).Count <= 1,
    };

    /// <summary>A number a player that only another is made of needs no slots of its own.</summary>
    private bool IsReadForOneLikeIt(IrValue value) => value.Name is null
        && _sites.ReadsOf(value) is { Count: 1 } reads && reads[0].For?.Type is NumberType other
        && other.Grain == ((NumberType)value.Type).Grain && _sites.IsMadeEntryByEntry(reads[0].For!);

    private bool CanReadLate(IrValue value, object changing)
    {
        var until = _lastReads[value].Select(read => _sites.ReadUntil(value, read)).DefaultIfEmpty(0).Max();
        return !_sites.IsChangedWithin(changing, _sites.PositionOf(value), until);
    }

    private NumberHome LocalOrField(IrValue value) =>
        !IsOfWindow(value) && _lastReads[value].TrueForAll(read => read.Block == _sites.MadeIn(value)) ? NumberHome.Local : NumberHome.Field;

    /// <summary>Coefficients have memory of their own, and always the same.</summary>
    private static bool IsOfWindow(IrValue value) => value.Type is CoefficientsType;

    private static bool IsFine(IrValue value) => value.Type is NumberType { Grain: not Grain.Whole };
}
