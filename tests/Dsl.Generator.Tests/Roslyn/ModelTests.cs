using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using Dsl.Generator.Roslyn;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>What the generator keeps between runs, which lives as long as the editor does.</summary>
public sealed class ModelTests
{
    private const string Fine =
        """
        extern fn warmup(step: int): real
        rule Descend(lr: real = 0.01) on z { z <- z - lr * warmup(t) * field }
        optimizer Plain = Descend()
        """;

    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] AllSteps =
    [
        .. typeof(Steps).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetValue(null)!),
    ];

    [Fact]
    public void No_step_holds_anything_of_Roslyn()
    {
        var run = new EditedProject()
            .Write("fine.mmx", Fine)
            .Write("wrong.mmx", "optimizer Wrong = Nonsense()")
            .Run();

        Assert.All(AllSteps, step => Assert.NotEmpty(run.Outputs(step)));
        var held = AllSteps.SelectMany(step => run.Outputs(step)).SelectMany(output => Reached(output.Value));
        Assert.Empty(held.Select(value => value.GetType()).Where(IsOfRoslyn).Distinct());
    }

    private static bool IsOfRoslyn(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis");

    /// <summary>The value and all that it refers to, through private fields too.</summary>
    private static HashSet<object> Reached(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object?>([root]);
        while (open.TryPop(out var value))
        {
            if (value is null || value is Type || value.GetType().IsPrimitive || !seen.Add(value))
            {
                continue;
            }

            foreach (var part in Parts(value))
            {
                open.Push(part);
            }
        }

        return seen;
    }

    private static IEnumerable<object?> Parts(object value) =>
        value is string ? []
        : value is Array items ? items.Cast<object?>()
        : Fields(value.GetType()).Select(field => field.GetValue(value));

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null
        ? []
        : type.GetFields(Own).Where(field => !field.FieldType.IsPointer).Concat(Fields(type.BaseType));
}
