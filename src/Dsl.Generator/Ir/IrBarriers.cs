namespace Dsl.Generator.Ir;

/// <summary>Which nodes are more than a kernel's or a number's work: between two of them lies a straight run.</summary>
public static class IrBarriers
{
    public static bool Contains(IrNode node) => node is IrEvaluate or IrSample or IrLeastSquares or IrClear or IrStep or IrReset
        or IrStop or IrKeep or IrPutBack or IrLoop or IrBranch;
}
