using System;
using System.Linq;
using Dsl.Generator;
using Dsl.Generator.Emit.CSharp;
using Oracle;

namespace Laws.Tests.Cases;

/// <summary>The C# of the rules of these tests, as a user would write it: for the compiled classes, and for the oracle.</summary>
public static class Externs
{
    public static double Warmup(long step, double total) => Math.Min(1, (step + 1) / (1 + total));

    public static long Passes(double far, bool late) => late ? 1 : (long)Math.Min(3, far);

    public static bool IsWorth(double size) => size > 0.25;

    /// <summary>What the user adds to an optimizer's class.</summary>
    internal static GeneratedFile For(ExternPart part) => new($"{part.Class}.cs", $$"""
        namespace {{part.Namespace}}
        {
            partial class {{part.Class}}<T>
            {
                {{string.Concat(part.Methods.Select(Method))}}
            }
        }
        """);

    internal static void SupplyTo(OptimizerOracle oracle)
    {
        oracle.Externs["warmup"] = given => Warmup((long)given[0], (double)given[1]);
        oracle.Externs["passes"] = given => Passes((double)given[0], (bool)given[1]);
        oracle.Externs["isWorth"] = given => IsWorth((double)given[0]);
    }

    private static string Method(ExternMethod method)
    {
        var names = method.Parameters.Split(", ").Select(parameter => parameter.Split(' ')[1]);
        var call = $"global::{typeof(Externs).FullName}.{method.Name}({string.Join(", ", names)})";
        return $"private static partial {method.Result} {method.Name}({method.Parameters}) => {call};";
    }
}
