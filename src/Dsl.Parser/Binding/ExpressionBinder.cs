using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Gives each expression its kind and its space; fns are put in place of their calls. What cannot be bound has been
/// complained of and is <see cref="BoundUnknown"/>, which fits everywhere.
/// </summary>
internal sealed partial class ExpressionBinder(DeclarationTable table, Cycles cycles) : UnfoldingBinder(table, cycles)
{
    protected override BoundExpression BindByForm(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NumberSyntax number => BindNumber(number),
        TruthSyntax truth => new BoundNumber(truth.Value, NumberType.Bool),
        ReferenceSyntax reference => BindReference(reference, scope),
        FieldSyntax field => BindField(field, scope.Site.Space, scope),
        LossSyntax loss => BindLoss(loss, scope.Site.Space, scope),
        StepCountSyntax => BindStepCount(syntax, scope),
        UnarySyntax unary => BindUnary(unary, scope),
        BinarySyntax { Right: ReferenceSyntax { Name: "T" } right } power when IsTransposition(power, scope) =>
            Complain(MmxErrors.UnknownName(scope.At(right.Span), "T", ForeignNames.Transposition), scope),
        BinarySyntax binary => BindBinary(binary, scope),
        ConditionalSyntax conditional => BindConditional(conditional, scope),
        CallSyntax call => BindCall(call, scope),
        MemberSyntax member => BindMember(member, scope),
        ByPlayerSyntax byPlayer => BindByPlayer(byPlayer, scope),
        IndexSyntax index => BindIndex(index, scope),
        ErrorExpressionSyntax => BoundUnknown.Instance,
        _ => BindTextWithoutValue(syntax, scope),
    };

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
}
