using System;
using System.Linq;

namespace Fuzz.Checks;

/// <summary>Something that should not happen: what, so that two that are alike are called alike, and how it shows.</summary>
internal sealed record Finding(string What, string Detail)
{
    /// <summary>An exception is known by its type and by the first method of the compiler that it comes through.</summary>
    public static Finding Of(Exception fault)
    {
        var ours = fault.StackTrace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("Dsl.", StringComparison.Ordinal));
        return new Finding($"{fault.GetType().Name} {ours?.Split(" in ")[0]}", fault.ToString());
    }
}
