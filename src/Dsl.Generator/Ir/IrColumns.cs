using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>A window as a matrix: by its vectors, or by the differences of successive ones, made where they are read.</summary>
public sealed record IrColumns(IrCell Window, bool AreDifferences)
{
    /// <summary>How many columns there are at most.</summary>
    public int Most => ((WindowType)Window.Type).Size - (AreDifferences ? 1 : 0);

    public override string ToString() => AreDifferences ? $"differences of {Window}" : Window.ToString();
}
