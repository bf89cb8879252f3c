using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What is taken out of windows. A window is named, or handed to a fn; nothing gives one, and its differences are none.
internal sealed partial class ExpressionBinder
{
    /// <summary>Binds what a `let` or a `var` names: a value or coefficients, not a window.</summary>
    public BoundExpression BindNameable(ExpressionSyntax syntax, Scope scope)
    {
        var value = BindWhole(syntax, scope);
        return value.Type is CoefficientsType || IsValue(value, syntax, scope) ? value : BoundUnknown.Instance;
    }

    private BoundExpression BindIndex(IndexSyntax syntax, Scope scope)
    {
        var target = Bind(syntax.Target, scope);
        var indices = BindAll(syntax.Indices, scope);
        return target.Type switch
        {
            WindowType window => BindElement(SymbolOf(target), window, indices, syntax, scope),
            UnknownType => target,
            _ => Complain(MmxErrors.NoElements(scope.At(syntax.Span), Kinds.Say(target.Type, scope.Site)), scope),
        };
    }

    private static BoundExpression BindElement(
        BoundSymbol window, WindowType type, List<BoundExpression> indices, IndexSyntax syntax, Scope scope)
    {
        var isOne = indices.Count == 1;
        if (indices.Exists(index => index.Type.IsUnknown()))
        {
            return BoundUnknown.Instance;
        }

        if (isOne && indices[0].Type == NumberType.Int)
        {
            return new BoundElement(window, indices[0], type.Space);
        }

        var at = scope.At(isOne ? syntax.Indices[0].Span : syntax.Span);
        var found = isOne ? Kinds.Say(indices[0].Type, scope.Site) : $"{indices.Count} of them";
        return Complain(MmxErrors.WindowIndexNotInt(at, found), scope);
    }

    private static BoundExpression BindOfWindow(BoundExpression window, NameSyntax name, Scope scope) => name.Text switch
    {
        "count" => new BoundCount(SymbolOf(window)),
        "push" or "clear" => Complain(MmxErrors.ChangesWindow(scope.At(name.Span), name.Text), scope),
        _ => Complain(MmxErrors.NotOfWindow(scope.At(name.Span), name.Text), scope),
    };

    private BoundExpression BindDifferences(ExpressionSyntax syntax, Scope scope)
    {
        var of = Bind(syntax, scope);
        return of.Type switch
        {
            WindowType window => new BoundDifferences(SymbolOf(of), window.Space),
            UnknownType => of,
            var found => Complain(
                MmxErrors.WindowWanted(scope.At(syntax.Span), "differences", Kinds.Say(found, scope.Site)), scope),
        };
    }

    private static BoundColumns ColumnsOf(BoundExpression matrix) => matrix is BoundDifferences differences
        ? new BoundColumns(differences.Window, AreDifferences: true)
        : new BoundColumns(SymbolOf(matrix), AreDifferences: false);

    private static BoundSymbol SymbolOf(BoundExpression window) => ((BoundRead)window).Symbol;
}
