using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Looks for what keeps a rule from being stepped simultaneously with others: a read that is not `field` alone, or one
/// that comes where the rule, or a rule that it steps, may have moved. Bodies are walked in their order, loops twice.
/// </summary>
internal sealed class Simultaneity
{
    private bool _hasMoved;
    private bool _isLaterPass;

    private Simultaneity()
    {
    }

    /// <summary>The first that is in the way; null where nothing is.</summary>
    public static Obstacle? ObstacleIn(BoundInstance instance) => new Simultaneity().Walk(instance);

    /// <summary>Whether the text of the instance, or of one that it steps, reads the field.</summary>
    public static bool ReadsField(BoundInstance instance) =>
        instance.States.Select(state => (SyntaxNode)state.Syntax)
            .Concat(instance.Body.Select(statement => statement.Syntax))
            .SelectMany(SyntaxTree.All)
            .Any(node => node is FieldSyntax)
        || instance.Children.Any(ReadsField);

    private Obstacle? Walk(BoundInstance instance) =>
        First(instance.States, state => Look(state.Syntax, instance)) ?? Walk(instance.Body, instance);

    private Obstacle? Walk(IReadOnlyList<BoundStatement> body, BoundInstance instance) =>
        First(body, statement => Walk(statement, instance));

    private Obstacle? Walk(BoundStatement statement, BoundInstance instance)
    {
        switch (statement)
        {
            case BoundStep step:
                return Look(step.Syntax, instance) ?? Walk(step.Instance);
            case BoundRepeat repeat:
                return Look(((RepeatSyntax)repeat.Syntax).Count, instance) ?? WalkPasses(repeat, instance);
            case BoundAttempt attempt:
                return WalkAttempt(attempt, instance);
            case BoundIf choice:
                return Look(((IfSyntax)choice.Syntax).Condition, instance) ?? WalkArms(choice, instance);
            case BoundSimultaneous { Fields: not 0 } joint when _hasMoved:
                return new Obstacle(instance, joint.Syntax, ReadsMoved);
        }

        var obstacle = Look(statement.Syntax, instance);
        _hasMoved |= statement is BoundAssign { Target: BoundPointTarget } or BoundSimultaneous;
        return obstacle;
    }

    private Obstacle? WalkPasses(BoundRepeat repeat, BoundInstance instance)
    {
        Obstacle? Pass() => Walk(repeat.Body, instance)
            ?? (((RepeatSyntax)repeat.Syntax).Until is { } until ? Look(until, instance) : null);

        if (Pass() is { } obstacle)
        {
            return obstacle;
        }

        var wasLater = _isLaterPass;
        _isLaterPass = true;
        var later = Pass();
        _isLaterPass = wasLater;
        return later;
    }

    // Behind a roll-back nothing is known any more, whether or not the players have moved.
    private Obstacle? WalkAttempt(BoundAttempt attempt, BoundInstance instance)
    {
        var obstacle = Walk(attempt.Body, instance)
            ?? (((AttemptSyntax)attempt.Syntax).Accept is { } accept ? Look(accept, instance) : null)
            ?? Walk(attempt.Accepted, instance);
        _hasMoved |= attempt.Accept is not null;
        return obstacle ?? Walk(attempt.Rejected, instance);
    }

    private Obstacle? WalkArms(BoundIf choice, BoundInstance instance)
    {
        var before = _hasMoved;
        var obstacle = Walk(choice.Then, instance);
        var after = _hasMoved;
        _hasMoved = before;
        obstacle ??= Walk(choice.Else, instance);
        _hasMoved |= after;
        return obstacle;
    }

    private Obstacle? Look(SyntaxNode text, BoundInstance instance) => SyntaxTree.All(text)
        .Select(node => Says(node) is { } says ? new Obstacle(instance, node, says) : null)
        .FirstOrDefault(obstacle => obstacle is not null);

    private string? Says(SyntaxNode node) => node switch
    {
        FieldSyntax { At: not null } => "asks for `field` at another point",
        FieldSyntax when _hasMoved => ReadsMoved,
        LossSyntax => "reads `loss`",
        SampleSyntax => "draws a `sample`",
        _ => null,
    };

    private string ReadsMoved => _isLaterPass
        ? "reads `field` again in the next pass of a loop, when it may have moved"
        : "reads `field` when it may have moved";

    private static Obstacle? First<T>(IEnumerable<T> items, System.Func<T, Obstacle?> look) =>
        items.Select(look).FirstOrDefault(obstacle => obstacle is not null);
}

/// <summary>What an instance does that it may not do simultaneously with others, and where in its text.</summary>
internal sealed record Obstacle(BoundInstance Instance, SyntaxNode Where, string Does);
