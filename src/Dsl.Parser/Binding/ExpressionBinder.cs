using System.Collections.Generic;
using System.Globalization;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Gives each expression its kind and its space; fns are put in place of their calls. What cannot be bound has been
/// complained of and is <see cref="BoundUnknown"/>, which fits everywhere.
/// </summary>
internal sealed partial class ExpressionBinder(DeclarationTable table, Cycles cycles)
{
    private const int DepthLimit = 400;
    private const int SizeLimit = 20_000;
    private const int WorkLimit = 50_000;

    private int _depth;

    // What is bound becomes this large where the values of fns' parameters stand in each of their places; and so much
    // has been looked at for it, used or not.
    private int _size;
    private int _work;

    /// <summary>Binds a whole expression of a statement.</summary>
    public BoundExpression BindWhole(ExpressionSyntax syntax, Scope scope)
    {
        (_size, _work) = (0, 0);
        return Bind(syntax, scope);
    }

    private BoundExpression Bind(ExpressionSyntax syntax, Scope scope)
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

    private BoundExpression BindByForm(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NumberSyntax number => BindNumber(number),
        TruthSyntax truth => new BoundNumber(truth.Value, NumberType.Bool),
        ReferenceSyntax reference => BindReference(reference, scope),
        FieldSyntax field => BindField(field, scope.Site.Space, scope),
        LossSyntax loss => BindLoss(loss, scope.Site.Space, scope),
        StepCountSyntax => BindStepCount(syntax, scope),
        UnarySyntax unary => BindUnary(unary, scope),
        BinarySyntax binary => BindBinary(binary, scope),
        ConditionalSyntax conditional => BindConditional(conditional, scope),
        CallSyntax call => BindCall(call, scope),
        MemberSyntax member => BindMember(member, scope),
        ByPlayerSyntax byPlayer => BindByPlayer(byPlayer, scope),
        IndexSyntax index => BindIndex(index, scope),
        ErrorExpressionSyntax => BoundUnknown.Instance,
        _ => BindTextWithoutValue(syntax, scope),
    };

    // A number that does not fit has been complained of where it was read.
    private static BoundExpression BindNumber(NumberSyntax syntax)
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

    private BoundExpression BindIndex(IndexSyntax syntax, Scope scope)
    {
        var target = Bind(syntax.Target, scope);
        return target.Type.IsUnknown()
            ? target
            : Complain(MmxErrors.NoElements(scope.At(syntax.Span), Kinds.Say(target.Type, scope.Site)), scope);
    }

    private static BoundExpression BindTextWithoutValue(ExpressionSyntax syntax, Scope scope)
    {
        var (what, hint) = syntax switch
        {
            StringSyntax => ("A text in quotes", "Leave it out."),
            LambdaSyntax => ("A fn", "Call it, or hand it over where a fn is wanted."),
            _ => ("A formula of indices", "It gives a game's data its elements."),
        };
        return Complain(MmxErrors.TextIsNoValue(scope.At(syntax.Span), what, hint), scope);
    }

    private static BoundExpression Complain(Diagnostic diagnostic, Scope scope)
    {
        scope.Report(diagnostic);
        return BoundUnknown.Instance;
    }

    private List<BoundExpression> BindAll(IEnumerable<ExpressionSyntax> syntaxes, Scope scope)
    {
        var all = new List<BoundExpression>();
        foreach (var syntax in syntaxes)
        {
            all.Add(Bind(syntax, scope));
        }

        return all;
    }
}
