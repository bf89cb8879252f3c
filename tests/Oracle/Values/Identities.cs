using System.Collections.Generic;
using System.Linq;

namespace Oracle.Values;

/// <summary>
/// Gives the same identity to the same operation over the same values, within one run of a rule's body, and an
/// identity of its own to whatever comes from elsewhere.
/// </summary>
internal sealed class Identities
{
    private static long _last;

    private readonly Dictionary<string, long> _known = [];

    public static long New() => ++_last;

    public long Of(string operation, params IEnumerable<long> operands)
    {
        var key = $"{operation}({string.Join(",", operands)})";
        if (!_known.TryGetValue(key, out var identity))
        {
            _known.Add(key, identity = New());
        }

        return identity;
    }

    public static Value Renewed(Value value) => value switch
    {
        Number number => number with { Identity = New() },
        Vector vector => vector with { Parts = [.. vector.Parts.Select(Renewed)] },
        Held held => held with { Identity = New() },
        Coefficients coefficients => coefficients with { Identity = New() },
        _ => value,
    };

    public static Part? Renewed(Part? part) => part is null ? null : part with { Identity = New() };
}
