using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace Dsl.Parser.Tests.Properties;

/// <summary>Random syntax trees: all that can be written, and names that mean something in other places.</summary>
internal static class SyntaxGenerators
{
    public static readonly Gen<NameSyntax> Name =
        Gen.Elements(
            "a", "z", "x", "lr", "Δ_1", "min", "max", "until", "with", "keeping", "per", "as", "at", "from", "reset", "const",
            "start", "data", "equilibrium", "seeds", "for", "when", "restoring", "within", "steps", "reaches").Select(text => new NameSyntax(text));

    public static readonly Gen<FileSyntax> File =
        from name in OrNull(Gen.Elements("A", "A.B").Select(text => new NameSyntax(text)))
        from declarations in Some(Gen.Sized(DeclarationGenerators.Of), 0, 4)
        select new FileSyntax(name, declarations);

    /// <summary>What is not chosen is not made either: a generator of all choices at once would be as large as all trees.</summary>
    public static Gen<ExpressionSyntax> Expression(int size) => Gen.Choose(0, 11).SelectMany(choice => choice switch
    {
        _ when size == 0 => Atom,
        < 3 => Atom,
        < 7 => Operation(size / 2),
        < 10 => Compound(size / 2),
        _ => Reaching(size / 2),
    });

    /// <summary>What a statement assigns to.</summary>
    public static readonly Gen<ExpressionSyntax> Target = Gen.OneOf(
        Name.Select(name => (ExpressionSyntax)new ReferenceSyntax(name.Text)),
        Name.Select(name => (ExpressionSyntax)new MemberSyntax(new ReferenceSyntax(name.Text), new NameSyntax("state"))));

    public static Gen<CallSyntax> Call(int size) =>
        from callee in Gen.OneOf(Name.Select(name => (ExpressionSyntax)new ReferenceSyntax(name.Text)), Member(size).Select(member => (ExpressionSyntax)member))
        from arguments in Some(Argument(size), 0, 3)
        select new CallSyntax(callee, arguments);

    public static Gen<MemberSyntax> Member(int size) =>
        from target in Expression(size)
        from name in Name
        select new MemberSyntax(target, name);

    public static Gen<EquatableArray<T>> Some<T>(Gen<T> item, int least, int most) =>
        from count in Gen.Choose(least, most)
        from items in item.ListOf(count)
        select items.ToEquatableArray();

    public static Gen<T?> OrNull<T>(Gen<T> item)
        where T : class => Gen.OneOf(Gen.Constant<T?>(null), item.Select(value => (T?)value));

    private static readonly Gen<ExpressionSyntax> Atom = Gen.OneOf(
        Name.Select(name => (ExpressionSyntax)new ReferenceSyntax(name.Text)),
        Gen.Elements("0", "12", "0.5", "1e-3", "1.5E+10").Select(text => (ExpressionSyntax)new NumberSyntax(text)),
        Gen.Elements("", "a b", "\"\\", "a\tb\n", "// c").Select(text => (ExpressionSyntax)new StringSyntax(text)),
        Gen.Elements<ExpressionSyntax>(
            new TruthSyntax(true), new TruthSyntax(false), new StepCountSyntax(), new FieldSyntax(null), new LossSyntax(null)));

    private static Gen<ExpressionSyntax> Operation(int size) => Gen.OneOf(
        from meaning in Gen.Elements(Enum.GetValues<BinaryOperator>())
        from left in Expression(size)
        from right in Expression(size)
        select (ExpressionSyntax)new BinarySyntax(meaning, left, right),
        from meaning in Gen.Elements(Enum.GetValues<UnaryOperator>())
        from operand in Expression(size)
        select (ExpressionSyntax)new UnarySyntax(meaning, operand));

    private static Gen<ExpressionSyntax> Compound(int size) => Gen.OneOf(
        Call(size).Select(call => (ExpressionSyntax)call),
        Member(size).Select(member => (ExpressionSyntax)member),
        from target in Expression(size)
        from indices in Some(Expression(size), 1, 2)
        select (ExpressionSyntax)new IndexSyntax(target, indices),
        from point in Expression(size)
        from field in Gen.Elements(true, false)
        select field ? (ExpressionSyntax)new FieldSyntax(point) : new LossSyntax(point),
        from entries in Some(from player in Name from value in Expression(size) select new ByPlayerEntrySyntax(player, value), 1, 2)
        select (ExpressionSyntax)new ByPlayerSyntax(entries));

    private static Gen<ExpressionSyntax> Reaching(int size) => Gen.OneOf(
        from condition in Expression(size)
        from then in Expression(size)
        from @else in Expression(size)
        select (ExpressionSyntax)new ConditionalSyntax(condition, then, @else),
        from names in Some(Name, 0, 2)
        from body in Expression(size)
        select (ExpressionSyntax)new LambdaSyntax(names, body),
        from names in Some(Name, 1, 2)
        from body in Expression(size)
        select (ExpressionSyntax)new FormulaSyntax(names, body));

    private static Gen<ArgumentSyntax> Argument(int size) =>
        from name in OrNull(Name)
        from value in Expression(size)
        from keepsSample in Gen.Elements(true, false)
        select new ArgumentSyntax(name, value, keepsSample);
}
