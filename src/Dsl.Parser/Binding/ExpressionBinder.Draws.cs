using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Numbers and vectors that are drawn.
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindDraw(string name, CallSyntax syntax, Scope scope)
    {
        Draws++;
        var at = scope.At(syntax.Callee.Span);
        return scope.Part switch
        {
            Part.Fn or Part.Lambda => Complain(MmxErrors.NotInFn(at, name), scope),
            Part.Argument or Part.ArgumentOfStep when name == "normal" =>
                Complain(MmxErrors.DrawsInArgument(at, "no vector is drawn"), scope),
            _ => name == "normal" ? BindNormal(syntax, scope) : BindUniform(syntax, scope),
        };
    }

    private static BoundExpression BindUniform(CallSyntax syntax, Scope scope) =>
        HasOperands("uniform", 0, syntax, [], scope) ? new BoundUniform() : BoundUnknown.Instance;

    // Of the vector only its space matters: it is not evaluated.
    private BoundExpression BindNormal(CallSyntax syntax, Scope scope)
    {
        if (syntax.Arguments.Count != 1 || syntax.Arguments[0] is not { Name.Text: "like" } like)
        {
            BindArgumentsAlone(syntax, scope);
            return Complain(MmxErrors.LikeWhat(scope.At(syntax.Span)), scope);
        }

        var found = Bind(like.Value, scope).Type;
        return found is VectorType vector ? new BoundNormal(vector.Space)
            : found.IsUnknown() ? BoundUnknown.Instance
            : Complain(MmxErrors.VectorWanted(scope.At(like.Value.Span), "normal", Kinds.Say(found, scope.Site)), scope);
    }
}
