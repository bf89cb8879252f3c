using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Writes the bodies of rules that are made of others, as if the user had.</summary>
internal static class RuleBodies
{
    /// <summary>`step base`, of a rule that is an expression of others.</summary>
    public static IReadOnlyList<BoundStatement> Of(RuleAliasSyntax alias, RuleValue value, Scope scope, StepTable steps)
    {
        var syntax = StepOf(alias.Value, null, keepsSample: false);
        return [new BoundStep(steps.InstanceOf(value, syntax, scope.Site.Space, scope), KeepsSample: false, syntax)];
    }

    /// <summary>`repeat n { step base }`.</summary>
    public static IReadOnlyList<BoundStatement> Of(RepeatedRule rule, BoundInstance instance, StepTable steps)
    {
        var step = StepOf(rule.Written.Left, null, keepsSample: false);
        var syntax = new RepeatSyntax(rule.Written.Right, null, new BlockSyntax(new([step])), null) { Span = rule.Span };
        var child = steps.Add(rule.Base, "base", instance.Space);
        return
        [
            new BoundRepeat(
                new BoundRead(instance.Parameters[0]),
                new BoundLocal("pass", NumberType.Int),
                [new BoundStep(child, KeepsSample: false, step)],
                null,
                syntax),
        ];
    }

    /// <summary>`step a on x  step b on y`.</summary>
    public static IReadOnlyList<BoundStatement> Of(AlternatingRule rule, StepTable steps) => Steps(rule, steps);

    /// <summary>The same steps, at once.</summary>
    public static IReadOnlyList<BoundStatement> Of(SimultaneousRule rule, StepTable steps) =>
        [new BoundSimultaneous(Steps(rule, steps), StepOf(rule.Written, null, keepsSample: false))];

    private static IReadOnlyList<BoundStep> Steps(JointRule rule, StepTable steps) => [.. rule.Turns.Select(turn =>
        new BoundStep(
            steps.Add(turn.Rule, turn.Written.Name!.Text, turn.Player),
            turn.Written.KeepsSample,
            StepOf(turn.Written.Value, turn.Written.Name, turn.Written.KeepsSample)))];

    private static StepSyntax StepOf(ExpressionSyntax rule, NameSyntax? player, bool keepsSample) =>
        new(rule, player, keepsSample, null) { Span = rule.Span };
}
