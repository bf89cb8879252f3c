using System;
using System.Collections.Generic;
using System.Globalization;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Binds expressions in which fns are put in place of their calls, and no further than is good for anybody. What values
/// there are, and what is done with them, says who builds on it.
/// </summary>
internal abstract partial class UnfoldingBinder(DeclarationTable table, Cycles cycles)
{
    private const int DepthLimit = 400;
    private const int SizeLimit = 20_000;
    private const int WorkLimit = 50_000;

    private int _depth;

    // What is bound becomes this large where the values of fns' parameters stand in each of their places; and so much
    // has been looked at for it, used or not.
    private int _size;
    private int _work;

    protected DeclarationTable Table { get; } = table;

    /// <summary>How many places that draw have been bound.</summary>
    protected int Draws { get; set; }

    /// <summary>A name now stands for the value.</summary>
    public virtual void Name(BoundSymbol symbol, BoundExpression value)
    {
    }

    /// <summary>Binds a whole expression of a statement.</summary>
    public BoundExpression BindWhole(ExpressionSyntax syntax, Scope scope)
    {
        (_size, _work) = (0, 0);
        return Bind(syntax, scope);
    }

    protected BoundExpression Bind(ExpressionSyntax syntax, Scope scope)
    {
        if (_depth >= DepthLimit)
        {
            scope.Report(MmxErrors.ExpressionTooDeep(scope.At(syntax.Span), DepthLimit));
            return BoundUnknown.Instance;
        }

        if (_work >= WorkLimit)
        {
            scope.Report(MmxErrors.UnfoldsTooFar(scope.At(syntax.Span), WorkLimit));
            return BoundUnknown.Instance;
        }

        (_depth, _size, _work) = (_depth + 1, _size + 1, _work + 1);
        var bound = RoomyStack.IsHere() ? BindByForm(syntax, scope) : RoomyStack.Run(() => BindByForm(syntax, scope));
        _depth--;
        return bound;
    }

    protected abstract BoundExpression BindByForm(ExpressionSyntax syntax, Scope scope);

    /// <summary>`x^T`, where nothing is called so.</summary>
    protected static bool IsTransposition(BinarySyntax syntax, Scope scope) =>
        syntax.Operator == BinaryOperator.Power && scope.Find("T") is null;

    /// <summary>Looks at another text in the midst of one.</summary>
    protected void Aside(Action look)
    {
        var (depth, size, work) = (_depth, _size, _work);
        _depth = 0;
        look();
        (_depth, _size, _work) = (depth, size, work);
    }

    // A number that does not fit has been complained of where it was read.
    protected static BoundExpression BindNumber(NumberSyntax syntax)
    {
        var text = syntax.Text;
        if (text.IndexOfAny(['.', 'e', 'E']) < 0)
        {
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)
                ? new BoundNumber(whole, NumberType.Int)
                : BoundUnknown.Instance;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? new BoundNumber(real, NumberType.Real)
            : BoundUnknown.Instance;
    }

    protected static BoundExpression Complain(Diagnostic diagnostic, Scope scope)
    {
        scope.Report(diagnostic);
        return BoundUnknown.Instance;
    }

    protected List<BoundExpression> BindAll(IEnumerable<ExpressionSyntax> syntaxes, Scope scope)
    {
        var all = new List<BoundExpression>();
        foreach (var syntax in syntaxes)
        {
            all.Add(Bind(syntax, scope));
        }

        return all;
    }
}
