using System.Collections.Generic;
using Dsl.Parser.Collections;

namespace Dsl.Parser.Binding;

/// <summary>
/// An optimizer with the user's declarations that it reaches, in the order of their names: all that its output is a
/// function of. Two slices are equal when they say the same, with whatever comments and wherever in their files.
/// </summary>
public sealed record ProgramSlice(Declared Optimizer, string? Namespace, EquatableArray<Declared> Reached)
{
    public string Name => Optimizer.Name!.Text;

    /// <summary>Something in it is no text of the language, or is declared twice: it has been complained of.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The optimizer and its instances; null when something is wrong, which the program's diagnostics tell.</summary>
    public BoundOptimizer? Bind()
    {
        if (IsBroken)
        {
            return null;
        }

        IReadOnlyList<Declared> all = [Optimizer, .. Reached];
        return new ProgramBinder(all, new Places([])).Bind(Optimizer, Namespace, new ComplaintList());
    }
}
