using Dsl.Parser.Syntax;
using FsCheck;
using FsCheck.Fluent;
using static Dsl.Parser.Tests.Properties.SyntaxGenerators;

namespace Dsl.Parser.Tests.Properties;

/// <summary>Random statements.</summary>
internal static class StatementGenerators
{
    public static Gen<BlockSyntax> Block(int size) => Some(Of(size), 0, 3).Select(statements => new BlockSyntax(statements));

    public static Gen<StatementSyntax> Of(int size) =>
        size == 0 ? Simple(0) : Gen.Frequency((5, Simple(size)), (2, Looping(size / 3)), (2, Branching(size / 3)), (1, Attempting(size / 3)));

    private static Gen<StatementSyntax> Simple(int size) => Gen.OneOf(
        from name in Name from value in Expression(size) select (StatementSyntax)new LetSyntax(name, value),
        from name in Name from value in Expression(size) select (StatementSyntax)new VarSyntax(name, value),
        from name in Name from value in Expression(size) select (StatementSyntax)new ReportSyntax(name, value),
        from target in Target from value in Expression(size) select (StatementSyntax)new AssignSyntax(target, value),
        from callee in Name
        from member in Name
        from arguments in Some(Expression(size), 0, 2)
        select (StatementSyntax)new CallStatementSyntax(
            new CallSyntax(
                new MemberSyntax(new ReferenceSyntax(callee.Text), member),
                new(System.Linq.Enumerable.Select(arguments, value => new ArgumentSyntax(null, value, false))))),
        from condition in Expression(size) select (StatementSyntax)new StopSyntax(condition),
        from rule in Name select (StatementSyntax)new ResetSyntax(rule),
        Gen.Constant((StatementSyntax)new SampleSyntax()),
        State(size),
        Step(size));

    private static Gen<StatementSyntax> State(int size) =>
        from name in Name
        from type in Name
        from window in OrNull(Expression(size))
        from grain in OrNull(Name)
        from first in OrNull(Expression(size))
        select (StatementSyntax)new StateSyntax(name, new StateTypeSyntax(type, window, grain), first);

    private static Gen<StatementSyntax> Step(int size) =>
        from rule in Expression(size)
        from player in OrNull(Name)
        from keepsSample in Gen.Elements(true, false)
        from field in OrNull(Expression(size))
        select (StatementSyntax)new StepSyntax(rule, player, keepsSample, field);

    private static Gen<StatementSyntax> Looping(int size) =>
        from count in Expression(size)
        from index in OrNull(Name)
        from body in Block(size)
        from until in OrNull(Expression(size))
        select (StatementSyntax)new RepeatSyntax(count, index, body, until);

    private static Gen<StatementSyntax> Branching(int size) =>
        from condition in Expression(size)
        from then in Block(size)
        from otherwise in OrNull(Block(size))
        select (StatementSyntax)new IfSyntax(condition, then, otherwise);

    private static Gen<StatementSyntax> Attempting(int size) =>
        from restoring in Some(Expression(size), 0, 2)
        from body in Block(size)
        from accept in OrNull(Expression(size))
        from then in OrNull(Block(size))
        from otherwise in OrNull(Block(size))
        select (StatementSyntax)new AttemptSyntax(restoring, body, accept, accept is null ? null : then, otherwise);
}
