using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;
using static Dsl.Parser.Grammar.Combinators;
using static Dsl.Parser.Grammar.ExpressionGrammar;
using static Dsl.Parser.Grammar.Terminals;

namespace Dsl.Parser.Grammar;

/// <summary>The statements of a rule's body.</summary>
internal static class StatementGrammar
{
    public static readonly Parser<StatementSyntax> Statement =
        Ref(() => Let)
            .XOr(Ref(() => Reset))
            .XOr(Ref(() => AssignmentOrCall))
            .XOr(Ref(() => Step))
            .XOr(Ref(() => If))
            .XOr(Ref(() => State))
            .XOr(Ref(() => Var))
            .XOr(Ref(() => Repeat))
            .XOr(Ref(() => Sample))
            .XOr(Ref(() => Stop))
            .XOr(Ref(() => Report))
            .XOr(Ref(() => Attempt))
            .Named(Expected.Statement);

    public static readonly Parser<BlockSyntax> Block =
        (from open in OpenBrace
         from statements in Recovery.OfStatements(Statement).Nested()
         from close in CloseBrace
         select new BlockSyntax(statements)).Spanned();

    private static readonly Parser<StatementSyntax> Let =
        (from @let in Keyword.Let
         from name in Name
         from assign in Assign
         from value in Expression
         select new LetSyntax(name, value)).Spanned();

    private static readonly Parser<StatementSyntax> Var =
        (from var in Keyword.Var
         from name in Name
         from assign in Assign
         from value in Expression
         select new VarSyntax(name, value)).Spanned();

    private static readonly Parser<StatementSyntax> State =
        (from state in Keyword.State
         from name in Name
         from colon in Colon
         from type in Ref(() => StateType)
         from first in (from assign in Assign from value in Expression select value).OrNull()
         select new StateSyntax(name, type, first)).Spanned();

    private static readonly Parser<StateTypeSyntax> StateType =
        (from name in Name
         from size in (from open in OpenIndex from size in Expression from close in CloseBracket select size).OrNull()
         from grain in (from per in Keyword.Per from grain in Name select grain).OrNull()
         select new StateTypeSyntax(name, size, grain)).Spanned();

    private static readonly Parser<StatementSyntax> Step =
        (from step in Keyword.Step
         from rule in Expression
         from player in (from @on in Keyword.On from player in Name select player).OrNull()
         from keepsSample in KeepingSample
         from field in Ref(() => WithField).OrNull()
         select new StepSyntax(rule, player, keepsSample, field)).Spanned();

    private static readonly Parser<ExpressionSyntax> WithField =
        from with in Keyword.With
        from field in Keyword.Field
        from assign in Assign
        from value in Expression
        select value;

    private static readonly Parser<StatementSyntax> Repeat =
        (from repeat in Keyword.Repeat
         from count in Expression
         from index in (from @as in Keyword.As from index in Name select index).OrNull()
         from body in Block
         from until in (from until in Keyword.Until from condition in Expression select condition).OrNull()
         select new RepeatSyntax(count, index, body, until)).Spanned();

    private static readonly Parser<IfSyntax> If =
        (from @if in Keyword.If
         from condition in Expression
         from then in Block
         from otherwise in (from @else in Keyword.Else from branch in Ref(() => Otherwise) select branch).OrNull()
         select new IfSyntax(condition, then, otherwise)).Spanned();

    private static readonly Parser<BlockSyntax> Otherwise =
        Block.XOr((from inner in If.Nested() select new BlockSyntax(new([inner]))).Spanned());

    private static readonly Parser<StatementSyntax> Attempt =
        (from attempt in Keyword.Attempt
         from restoring in Ref(() => Restoring).OrDefault()
         from body in Block
         from acceptance in Ref(() => Acceptance).OrNull()
         from otherwise in (from @else in Keyword.Else from block in Block select block).OrNull()
         select new AttemptSyntax(restoring, body, acceptance?.Condition, acceptance?.Then, otherwise)).Spanned();

    private static readonly Parser<EquatableArray<ExpressionSyntax>> Restoring =
        from restoring in Keyword.Restoring
        from open in Open
        from names in Expression.Listed(Close)
        select names;

    private static readonly Parser<Accepted> Acceptance =
        from accept in Keyword.Accept
        from when in Keyword.When
        from condition in Expression
        from then in Block.OrNull()
        select new Accepted(condition, then);

    private static readonly Parser<StatementSyntax> Sample =
        Keyword.Sample.Select(_ => new SampleSyntax()).Spanned();

    private static readonly Parser<StatementSyntax> Stop =
        (from stop in Keyword.Stop
         from when in Keyword.When
         from condition in Expression
         select new StopSyntax(condition)).Spanned();

    private static readonly Parser<StatementSyntax> Report =
        (from report in Keyword.Report
         from name in Name
         from assign in Assign
         from value in Expression
         select new ReportSyntax(name, value)).Spanned();

    private static readonly Parser<StatementSyntax> Reset =
        (from reset in Keyword.Reset.Where(input => input.Next is not (TokenKind.OpenCall or TokenKind.OpenIndex or TokenKind.Assign), "`reset`")
         from rule in Name
         select new ResetSyntax(rule)).Spanned();

    /// <summary>`a &lt;- e`, `base.state &lt;- e`, `w.push(v)`: all begin with a name.</summary>
    private static readonly Parser<StatementSyntax> AssignmentOrCall =
        (from target in Target
         from statement in Call(target).XOr(Assignment(target))
         select statement).Spanned();

    private static Parser<StatementSyntax> Call(ExpressionSyntax target) => input =>
        target is CallSyntax { Callee: MemberSyntax } call
            ? Result.Success(new CallStatementSyntax(call), input)
            : Result.Failure<StatementSyntax>(input, "", [Expected.Arrow]);

    private static Parser<StatementSyntax> Assignment(ExpressionSyntax target) =>
        from arrow in Arrow.Where(_ => target is ReferenceSyntax or MemberSyntax, Expected.Arrow)
        from value in Expression
        select new AssignSyntax(target, value);

    /// <summary>`accept when c { … }`.</summary>
    private sealed record Accepted(ExpressionSyntax Condition, BlockSyntax? Then);
}
