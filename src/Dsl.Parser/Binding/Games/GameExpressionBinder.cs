using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Gives each expression of one game its kind: a number, or a vector or matrix with its sizes. Sizes that agree only
/// for some parameters are noted down, for when the game is made.
/// </summary>
internal sealed partial class GameExpressionBinder(DeclarationTable table, Cycles cycles, UnfoldingBinder rules)
    : UnfoldingBinder(table, cycles)
{
    private readonly Dependences _dependences = new();
    private readonly List<BoundCheck> _checks = [];

    public IReadOnlyList<BoundCheck> Checks => _checks;

    /// <summary>A fn is looked at by itself where it is declared, whoever calls it.</summary>
    public override bool IsSound(Declared declared, FnSyntax fn, Places places) => rules.IsSound(declared, fn, places);

    /// <summary>A let's name now stands for the value.</summary>
    public void Name(BoundLocal local, BoundExpression value) => _dependences.Name(local, value);

    /// <summary>Whether the value reads where the player stands.</summary>
    public bool Matters(BoundGamePlayer player, BoundExpression value) => _dependences.Matters(player, value);

    protected override BoundExpression BindByForm(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NumberSyntax number => BindNumber(number),
        TruthSyntax truth => new BoundNumber(truth.Value, NumberType.Bool),
        ReferenceSyntax reference => BindReference(reference, scope),
        UnarySyntax unary => BindUnary(unary, scope),
        BinarySyntax { Right: ReferenceSyntax { Name: "T" } right } power when IsTransposition(power, scope) =>
            Complain(MmxErrors.UnknownName(scope.At(right.Span), "T", ForeignNames.Transposition), scope),
        BinarySyntax binary => BindBinary(binary, scope),
        ConditionalSyntax conditional => BindConditional(conditional, scope),
        CallSyntax call => BindCall(call, scope),
        IndexSyntax index => BindIndex(index, scope),
        ErrorExpressionSyntax => BoundUnknown.Instance,
        _ => Complain(NoValue(syntax, scope), scope),
    };

    private static Diagnostic NoValue(ExpressionSyntax syntax, Scope scope)
    {
        var at = scope.At(syntax.Span);
        return syntax switch
        {
            FormulaSyntax => MmxErrors.FormulaHere(at),
            FieldSyntax =>
                MmxErrors.NotInGame(at, "field", "A game is what `field` comes from: say what the players want."),
            LossSyntax => MmxErrors.NotInGame(at, "loss", "Give what losses have in common a name with `let`."),
            StepCountSyntax => MmxErrors.NotInGame(at, "t", "A game does not know how often anybody has stepped."),
            StringSyntax => MmxErrors.TextIsNoValue(at, "A text in quotes", "Leave it out."),
            LambdaSyntax => MmxErrors.TextIsNoValue(at, "A fn", "Call it, or hand it over where a fn is wanted."),
            MemberSyntax { Name.Text: "T" } => MmxErrors.TextIsNoValue(at, "A transpose", ForeignNames.Transposition),
            MemberSyntax member when Undeclared.PrefixOf(member, scope) is { } prefix =>
                Undeclared.OfPrefix(member, prefix, scope),
            MemberSyntax => MmxErrors.TextIsNoValue(at, "A part", "Every player has a name of its own."),
            _ => MmxErrors.TextIsNoValue(at, "A value for each player", "It gives `start` its parts."),
        };
    }

    private BoundExpression BindConditional(ConditionalSyntax syntax, Scope scope)
    {
        ExpressionSyntax[] syntaxes = [syntax.Condition, syntax.Then, syntax.Else];
        var parts = BindAll(syntaxes, scope);
        var isGood = IsTruth(parts[0], syntax.Condition, scope)
            & BranchesAreAlike(parts, syntax, scope)
            & !HasMatrix(parts, syntaxes, scope);
        if (!isGood || parts.Any(part => part.Type.IsUnknown()) || !SizesAgree(parts, syntaxes, syntax, scope))
        {
            return BoundUnknown.Instance;
        }

        var kind = KindOf(parts, Operators.WidestScalar([parts[1], parts[2]]));
        return new BoundConditional(parts[0], parts[1], parts[2], kind);
    }
}
