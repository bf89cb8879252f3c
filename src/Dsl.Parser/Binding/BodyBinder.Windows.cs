using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Windows: how large they are, and what changes them.
internal sealed partial class BodyBinder
{
    private const int LargestWindow = 1000;

    private WindowType? WindowOf(Space space, ExpressionSyntax size, Scope scope)
    {
        var bound = expressions.BindWhole(size, scope.For(Part.FirstValue));
        if (bound.Type.IsUnknown())
        {
            return null;
        }

        var at = scope.At(size.Span);
        if (bound.Type != NumberType.Int || !Constants.IsConst(bound))
        {
            scope.Report(bound.Type == NumberType.Int
                ? MmxErrors.WindowSizeNotConst(at)
                : MmxErrors.CountNotInt(at, "A window", Kinds.Say(bound.Type, scope.Site)));
            return null;
        }

        // A rule by itself has no argument yet: the window has some size.
        var count = Constants.Fold(bound, Scalar.Int) is BoundNumber { Value: long known } ? known : 0;
        if (count is >= 1 and <= LargestWindow || (scope.Site.Instance is null && bound is not BoundNumber))
        {
            return new WindowType(space, (int)System.Math.Max(1, count));
        }

        scope.Report(MmxErrors.WindowSizeOutOfRange(at, count, LargestWindow));
        return null;
    }

    // Only windows are called as a statement.
    private BoundStatement? BindCall(CallStatementSyntax syntax, Scope scope)
    {
        if (syntax.Call.Callee is MemberSyntax { Target: ReferenceSyntax target } member
            && scope.Find(target.Name)?.Meaning is ValueMeaning { Symbol: { Type: WindowType } window })
        {
            return BindChange(window, member.Name, syntax, scope);
        }

        expressions.BindWhole(syntax.Call, scope);
        return null;
    }

    private BoundStatement? BindChange(BoundSymbol window, NameSyntax name, CallStatementSyntax syntax, Scope scope)
    {
        var arguments = syntax.Call.Arguments;
        var values = arguments.Select(argument => expressions.BindWhole(argument.Value, scope)).ToList();
        var wanted = name.Text switch { "push" => 1, "clear" => 0, _ => -1 };
        var named = arguments.FirstOrDefault(argument => argument.Name is not null);
        var complaint = wanted < 0 ? MmxErrors.NotOfWindow(scope.At(name.Span), name.Text)
            : named?.Name is { } option ? MmxErrors.UnknownOption(scope.At(option.Span), name.Text, option.Text, [])
            : values.Count != wanted ? MmxErrors.OperandCount(scope.At(syntax.Call.Span), name.Text, wanted, values.Count)
            : null;
        if (complaint is not null)
        {
            scope.Report(complaint);
            return null;
        }

        return wanted == 0 ? new BoundClear(window, syntax) : BindPush(window, values[0], arguments[0].Value, syntax, scope);
    }

    private BoundPush BindPush(
        BoundSymbol window, BoundExpression value, ExpressionSyntax written, StatementSyntax syntax, Scope scope)
    {
        var wanted = new VectorType(((WindowType)window.Type).Space);
        MustFit($"{window.Name}[0]", wanted, value, written, scope);
        return new BoundPush(window, value, syntax);
    }
}
