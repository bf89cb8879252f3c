using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;
using static Dsl.Parser.Grammar.Combinators;
using static Dsl.Parser.Grammar.ExpressionGrammar;
using static Dsl.Parser.Grammar.SpaceGrammar;
using static Dsl.Parser.Grammar.Terminals;

namespace Dsl.Parser.Grammar;

/// <summary>A file and what it declares.</summary>
internal static class DeclarationGrammar
{
    public static readonly Parser<FileSyntax> File =
        (from @namespace in Recovery.OfNamespace(Ref(() => Namespace))
         from declarations in Recovery.OfDeclarations(Ref(() => Declaration))
         select new FileSyntax(@namespace, declarations)).Spanned();

    private static readonly Parser<NameSyntax> Namespace =
        (from word in Keyword.Namespace
         from first in Name
         from rest in (from dot in Dot from part in Name select "." + part.Text).Repeated()
         select new NameSyntax(first.Text + string.Concat(rest))).Spanned();

    private static readonly Parser<DeclarationSyntax> Declaration =
        Ref(() => Rule)
            .XOr(Ref(() => Optimizer))
            .XOr(Ref(() => Fn))
            .XOr(Ref(() => ExternFn))
            .XOr(Ref(() => GameGrammar.Game))
            .XOr(Ref(() => ClaimGrammar.Claim))
            .Named(Expected.Declaration)
            .Documented();

    private static readonly Parser<DeclarationSyntax> Rule =
        (from rule in Keyword.Rule
         from name in Name
         from parameters in Ref(() => Parameters).OrDefault()
         from declaration in RuleWithBody(name, parameters).XOr(RuleOfRules(name, parameters))
         select declaration).Spanned();

    private static readonly Parser<DeclarationSyntax> Optimizer =
        (from optimizer in Keyword.Optimizer
         from name in Name
         from players in (from @for in Keyword.For from players in PlayersAlone select players).OrNull()
         from assign in Assign
         from value in Expression
         select new OptimizerSyntax(name, players, value)).Spanned();

    private static readonly Parser<DeclarationSyntax> Fn =
        (from fn in Keyword.Fn
         from name in Name
         from open in Open
         from parameters in Name.ListedOrNone(Close)
         from assign in Assign
         from value in Expression
         select new FnSyntax(name, parameters, value)).Spanned();

    private static readonly Parser<DeclarationSyntax> ExternFn =
        (from @extern in Keyword.Extern
         from fn in Keyword.Fn
         from name in Name
         from open in Open
         from parameters in Ref(() => ExternParameter).ListedOrNone(Close)
         from colon in Colon
         from result in Name
         select new ExternFnSyntax(name, parameters, result)).Spanned();

    public static readonly Parser<EquatableArray<ParameterSyntax>> Parameters =
        from open in Open
        from parameters in Ref(() => Parameter).ListedOrNone(Close)
        select parameters;

    private static readonly Parser<ParameterSyntax> Parameter =
        (from isConst in Keyword.Const.Where(input => input.Next == TokenKind.Name, "`const`").Present()
         from name in Name
         from colon in Colon
         from type in Ref(() => ParameterType)
         from @default in (from assign in Assign from value in Expression select value).OrNull()
         select new ParameterSyntax(isConst, name, type, @default)).Spanned();

    private static readonly Parser<ParameterSyntax> ExternParameter =
        (from name in AnyWord
         from colon in Colon
         from type in Name
         select new ParameterSyntax(false, name, type, null)).Spanned();

    /// <summary>The types `rule` and `fn` are reserved words, all others names.</summary>
    private static readonly Parser<NameSyntax> ParameterType =
        Name.XOr(Keyword.Rule.XOr(Keyword.Fn).Select(word => new NameSyntax(word.Text) { Span = word.Span }))
            .Named("a type (`real`, `int`, `bool`, `rule`, `fn`, `grain` or `solver`)");

    private static Parser<DeclarationSyntax> RuleWithBody(NameSyntax name, EquatableArray<ParameterSyntax> parameters) =>
        from @on in Keyword.On
        from space in Space
        from body in StatementGrammar.Block
        select new RuleSyntax(name, parameters, space, body);

    private static Parser<DeclarationSyntax> RuleOfRules(NameSyntax name, EquatableArray<ParameterSyntax> parameters) =>
        from assign in Assign
        from value in Expression
        select new RuleAliasSyntax(name, parameters, value);

    private static Parser<DeclarationSyntax> Documented(this Parser<DeclarationSyntax> parser) => input =>
    {
        var result = parser(input);
        var documentation = ((TokenInput)input).Reading.Tokens.DocumentationBefore(input.Position);
        return result.WasSuccessful && documentation.Length > 0
            ? Result.Success(result.Value with { Documentation = documentation }, result.Remainder)
            : result;
    };
}
