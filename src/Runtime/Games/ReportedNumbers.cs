using System;
using System.Collections.Generic;

namespace Mmx.Games;

/// <summary>
/// A report of a number for each player or each tensor of a space: by the player's or the tensor's number, or by name,
/// `critic` or `critic.weight`. A truth is 1 or 0.
/// </summary>
public sealed class ReportedNumbers
{
    private readonly Dictionary<string, int> _names;
    private readonly Func<int, double> _valueAt;

    internal ReportedNumbers(Dictionary<string, int> names, Func<int, double> valueAt) => (_names, _valueAt) = (names, valueAt);

    public IEnumerable<string> Names => _names.Keys;

    public double this[string name] =>
        _valueAt(_names.TryGetValue(name, out var number) ? number : throw GameErrors.NotReported(name, Names));

    public double this[int number] =>
        _valueAt(_names.ContainsValue(number) ? number : throw GameErrors.NotReported($"{number}", Names));
}
