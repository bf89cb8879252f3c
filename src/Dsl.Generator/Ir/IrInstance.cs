using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>The body of one instance, with the cells that it keeps.</summary>
public sealed record IrInstance(BoundInstance Bound, IrCell Point, IReadOnlyList<IrCell> Cells, IrBlock Body)
{
    /// <summary>It may be stepped `with` a field: which field it sees is for each step to say.</summary>
    public bool IsGivenField { get; init; }

    /// <summary>The one around it carries out its steps: it has no body, and keeps its states and hyperparameters.</summary>
    public bool StepsWithinAnother { get; init; }

    /// <summary>What it is given may be drawn at random: asking for it earlier or later would be another draw.</summary>
    public bool IsFieldDrawn { get; init; }
}

/// <summary>An optimizer: its instances, outermost first.</summary>
public sealed record IrOptimizer(BoundOptimizer Bound, IReadOnlyList<IrInstance> Instances);
