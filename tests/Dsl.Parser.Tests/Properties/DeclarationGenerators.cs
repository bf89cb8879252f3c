using Dsl.Parser.Syntax;
using FsCheck;
using FsCheck.Fluent;
using static Dsl.Parser.Tests.Properties.SyntaxGenerators;

namespace Dsl.Parser.Tests.Properties;

/// <summary>Random declarations.</summary>
internal static class DeclarationGenerators
{
    public static Gen<DeclarationSyntax> Of(int size) =>
        from declaration in Gen.OneOf(Rule(size), Alias(size), Fn(size), ExternFn, Optimizer(size), Game(size), Claim(size))
        from documentation in Gen.Elements("", "One line.", "Two\n  lines.", "\n\nafter blanks")
        select declaration with { Documentation = documentation };

    private static Gen<DeclarationSyntax> Rule(int size) =>
        from name in Name
        from parameters in Some(Parameter(size), 0, 2)
        from whole in OrNull(Name)
        from players in Some(Player(Gen.Constant<ExpressionSyntax?>(null)), whole is null ? 1 : 0, 2)
        from body in StatementGenerators.Block(size)
        select (DeclarationSyntax)new RuleSyntax(name, parameters, new SpaceSyntax(whole, players), body);

    private static Gen<DeclarationSyntax> Alias(int size) =>
        from name in Name
        from parameters in Some(Parameter(size), 0, 2)
        from value in Expression(size)
        select (DeclarationSyntax)new RuleAliasSyntax(name, parameters, value);

    private static Gen<DeclarationSyntax> Fn(int size) =>
        from name in Name
        from parameters in Some(Name, 0, 3)
        from value in Expression(size)
        select (DeclarationSyntax)new FnSyntax(name, parameters, value);

    private static readonly Gen<DeclarationSyntax> ExternFn =
        from name in Name
        from parameters in Some(
            from parameter in Gen.OneOf(Name, Gen.Constant(new NameSyntax("step")))
            from type in Name
            select new ParameterSyntax(false, parameter, type, null), 0, 2)
        from result in Name
        select (DeclarationSyntax)new ExternFnSyntax(name, parameters, result);

    private static Gen<DeclarationSyntax> Optimizer(int size) =>
        from name in Name
        from players in Some(Player(Gen.Constant<ExpressionSyntax?>(null)), 0, 2)
        from value in Expression(size)
        select (DeclarationSyntax)new OptimizerSyntax(name, players.Count == 0 ? null : new SpaceSyntax(null, players), value);

    private static Gen<DeclarationSyntax> Game(int size) =>
        from name in Name
        from parameters in Some(Parameter(size), 0, 2)
        from players in Some(Player(OrNull(Expression(size))), 1, 2)
        from members in Some(Member(size), 0, 4)
        select (DeclarationSyntax)new GameSyntax(name, parameters, new SpaceSyntax(null, players), members);

    private static Gen<GameMemberSyntax> Member(int size) => Gen.OneOf(
        from name in Name from type in DataType(size) from value in Expression(size) select (GameMemberSyntax)new DataSyntax(name, type, value),
        from name in Name from type in DataType(size) from value in Expression(size) select (GameMemberSyntax)new SampledDataSyntax(name, type, value),
        from name in Name from value in Expression(size) select (GameMemberSyntax)new GameLetSyntax(name, value),
        from player in OrNull(Name) from value in Expression(size) select (GameMemberSyntax)new GameLossSyntax(player, value),
        from player in Name from value in Expression(size) select (GameMemberSyntax)new GameFieldSyntax(player, value),
        Expression(size).Select(value => (GameMemberSyntax)new StartSyntax(value)),
        Expression(size).Select(value => (GameMemberSyntax)new EquilibriumSyntax(value)));

    private static Gen<DataTypeSyntax> DataType(int size) =>
        from name in Name from sizes in Some(Expression(size), 0, 2) select new DataTypeSyntax(name, sizes);

    private static Gen<DeclarationSyntax> Claim(int size) =>
        from title in Gen.Elements("", "a \"title\"")
        from lines in Some(Line(size), 0, 3)
        select (DeclarationSyntax)new ClaimSyntax(new StringSyntax(title), lines);

    private static Gen<ClaimLineSyntax> Line(int size) =>
        from rule in Expression(size)
        from game in Expression(size)
        from start in OrNull(Expression(size))
        from seeds in OrNull(from count in Expression(size) from least in OrNull(Expression(size)) select new SeedsSyntax(count, least))
        from outcome in Outcome(size)
        select new ClaimLineSyntax(rule, game, start, seeds, outcome);

    private static Gen<OutcomeSyntax> Outcome(int size) =>
        from kind in Gen.Elements(System.Enum.GetValues<OutcomeKind>())
        from condition in Expression(size)
        from budget in Expression(size)
        from unit in Gen.Elements(System.Enum.GetValues<BudgetUnit>())
        select new OutcomeSyntax(
            kind,
            kind == OutcomeKind.Diverges ? null : condition,
            budget,
            kind is OutcomeKind.Keeps or OutcomeKind.Has ? BudgetUnit.Steps : unit);

    private static Gen<ParameterSyntax> Parameter(int size) =>
        from isConst in Gen.Elements(true, false)
        from name in Name
        from type in Gen.Elements("real", "int", "rule", "fn", "grain")
        from @default in OrNull(Expression(size))
        select new ParameterSyntax(isConst, name, new NameSyntax(type), @default);

    private static Gen<PlayerSyntax> Player(Gen<ExpressionSyntax?> size) =>
        from direction in Gen.Elements(Direction.Min, Direction.Max)
        from name in Name
        from length in size
        select new PlayerSyntax(direction, name, length);
}
