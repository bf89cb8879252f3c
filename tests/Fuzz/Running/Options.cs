using System;
using System.Globalization;
using System.Linq;
using Fuzz.Cases;

namespace Fuzz.Running;

/// <summary>For how long, or how many cases; from which seed; and where a report goes, where one is wanted.</summary>
internal sealed record Options(TimeSpan Time, long Cases, Series Series, TimeSpan Limit, string? Report)
{
    public const string Usage =
        "usage: ./build.sh fuzz [seconds | --cases N] [--seed N] [--kind words] [--limit seconds a case] [--report file]";

    private static readonly Options Usual =
        new(TimeSpan.FromMinutes(1), long.MaxValue, new Series(1), TimeSpan.FromSeconds(60), null);

    /// <summary>Null where they cannot be understood.</summary>
    public static Options? Of(string[] args)
    {
        var options = Usual;
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            var isLong = long.TryParse(value, CultureInfo.InvariantCulture, out var number);
            switch (args[i])
            {
                case "--cases" when isLong:
                    options = options with { Cases = number, Time = TimeSpan.MaxValue };
                    i++;
                    break;
                case "--seed" when isLong:
                    options = options with { Series = options.Series with { Seed = (int)number } };
                    i++;
                    break;
                case "--limit" when isLong:
                    options = options with { Limit = TimeSpan.FromSeconds(number) };
                    i++;
                    break;
                case "--kind" when Kinds.All.Any(kind => kind.Name.Contains(value, StringComparison.Ordinal)):
                    options = options with { Series = options.Series with { Only = value } };
                    i++;
                    break;
                case "--report" when value.Length > 0:
                    options = options with { Report = value };
                    i++;
                    break;
                case var seconds when i == 0 && long.TryParse(seconds, CultureInfo.InvariantCulture, out var time):
                    options = options with { Time = TimeSpan.FromSeconds(time) };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
