using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>The body of one instance, with the cells that it keeps.</summary>
public sealed record IrInstance(BoundInstance Bound, IrCell Point, IReadOnlyList<IrCell> Cells, IrBlock Body);

/// <summary>An optimizer: its instances, outermost first.</summary>
public sealed record IrOptimizer(BoundOptimizer Bound, IReadOnlyList<IrInstance> Instances);
