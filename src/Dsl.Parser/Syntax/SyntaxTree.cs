using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Syntax;

/// <summary>Walks what was written: a node gives itself and all below it, in the order of the text, without recursion.</summary>
internal static class SyntaxTree
{
    public static IEnumerable<SyntaxNode> All(SyntaxNode root) => Walk(root, Children);

    /// <summary>All that is done whatever conditions give: no branch, and nothing behind an attempt.</summary>
    public static IEnumerable<SyntaxNode> Certain(SyntaxNode root) => Walk(root, node => node switch
    {
        IfSyntax branch => [branch.Condition],
        ConditionalSyntax conditional => [conditional.Condition],
        AttemptSyntax attempt => [.. attempt.Restoring, attempt.Body, attempt.Accept],
        _ => Children(node),
    });

    private static IEnumerable<SyntaxNode> Walk(SyntaxNode root, Func<SyntaxNode, IEnumerable<SyntaxNode?>> below)
    {
        var waiting = new List<SyntaxNode> { root };
        while (waiting.Count > 0)
        {
            var node = waiting[waiting.Count - 1];
            waiting.RemoveAt(waiting.Count - 1);
            yield return node;
            var before = waiting.Count;
            waiting.AddRange(below(node).OfType<SyntaxNode>());
            waiting.Reverse(before, waiting.Count - before);
        }
    }

    private static IEnumerable<SyntaxNode?> Children(SyntaxNode node) => node switch
    {
        FileSyntax file => [file.Namespace, .. file.Declarations],
        DeclarationSyntax declaration => OfDeclaration(declaration),
        StatementSyntax statement => OfStatement(statement),
        ExpressionSyntax expression => OfExpression(expression),
        GameMemberSyntax member => OfGameMember(member),
        ClaimLineSyntax line => [line.Rule, line.Game, line.From, line.Seeds?.Count, line.Seeds?.AtLeast, line.Outcome],
        OutcomeSyntax outcome => [outcome.Condition, outcome.Budget],
        DataTypeSyntax type => [type.Name, .. type.Sizes],
        BlockSyntax block => block.Statements,
        ParameterSyntax parameter => [parameter.Name, parameter.Type, parameter.Default],
        SpaceSyntax space => [space.Whole, .. space.Players],
        PlayerSyntax player => [player.Name, player.Size],
        StateTypeSyntax type => [type.Name, type.WindowSize, type.Grain],
        ArgumentSyntax argument => [argument.Name, argument.Value],
        ByPlayerEntrySyntax entry => [entry.Player, entry.Value],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfDeclaration(DeclarationSyntax declaration) => declaration switch
    {
        RuleSyntax rule => [rule.Name, .. rule.Parameters, rule.On, rule.Body],
        RuleAliasSyntax alias => [alias.Name, .. alias.Parameters, alias.Value],
        FnSyntax fn => [fn.Name, .. fn.Parameters, fn.Value],
        ExternFnSyntax fn => [fn.Name, .. fn.Parameters, fn.Result],
        OptimizerSyntax optimizer => [optimizer.Name, optimizer.For, optimizer.Value],
        GameSyntax game => [game.Name, .. game.Parameters, game.On, .. game.Members],
        ClaimSyntax claim => [claim.Title, .. claim.Lines],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfGameMember(GameMemberSyntax member) => member switch
    {
        DataSyntax data => [data.Name, data.Type, data.Value],
        SampledDataSyntax data => [data.Name, data.Type, data.Value],
        GameLetSyntax let => [let.Name, let.Value],
        GameLossSyntax loss => [loss.Player, loss.Value],
        GameFieldSyntax field => [field.Player, field.Value],
        StartSyntax start => [start.Value],
        EquilibriumSyntax equilibrium => [equilibrium.Value],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfStatement(StatementSyntax statement) => statement switch
    {
        LetSyntax let => [let.Name, let.Value],
        VarSyntax variable => [variable.Name, variable.Value],
        StateSyntax state => [state.Name, state.Type, state.First],
        AssignSyntax assign => [assign.Target, assign.Value],
        StepSyntax step => [step.Rule, step.On, step.Field],
        RepeatSyntax repeat => [repeat.Count, repeat.Index, repeat.Body, repeat.Until],
        IfSyntax branch => [branch.Condition, branch.Then, branch.Else],
        AttemptSyntax attempt =>
            [.. attempt.Restoring, attempt.Body, attempt.Accept, attempt.WhenAccepted, attempt.Otherwise],
        StopSyntax stop => [stop.Condition],
        ResetSyntax reset => [reset.Rule],
        ReportSyntax report => [report.Name, report.Value],
        CallStatementSyntax call => [call.Call],
        _ => [],
    };

    private static IEnumerable<SyntaxNode?> OfExpression(ExpressionSyntax expression) => expression switch
    {
        FieldSyntax field => [field.At],
        LossSyntax loss => [loss.At],
        UnarySyntax unary => [unary.Operand],
        BinarySyntax binary => [binary.Left, binary.Right],
        ConditionalSyntax conditional => [conditional.Condition, conditional.Then, conditional.Else],
        CallSyntax call => [call.Callee, .. call.Arguments],
        MemberSyntax member => [member.Target, member.Name],
        IndexSyntax index => [index.Target, .. index.Indices],
        ByPlayerSyntax byPlayer => byPlayer.Entries,
        LambdaSyntax lambda => [.. lambda.Parameters, lambda.Body],
        FormulaSyntax formula => [.. formula.Indices, formula.Body],
        _ => [],
    };
}
