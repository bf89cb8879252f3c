using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>The names that a declaration's text gives by itself; where they are seen, they hide what others declare.</summary>
internal sealed class OwnNames
{
    private readonly ILookup<string, Span> _seen;

    public OwnNames(DeclarationSyntax declaration) =>
        _seen = Parameters(declaration).Select(name => (name.Text, Seen: new Span(0, int.MaxValue)))
            .Concat(SyntaxTree.All(declaration).SelectMany(Within))
            .ToLookup(own => own.Text, own => own.Seen);

    /// <summary>The name is written where it means something of the text's own.</summary>
    public bool Hide(ReferenceSyntax written) =>
        _seen[written.Name].Any(seen => seen.Start <= written.Span.Start && written.Span.End <= seen.End);

    private static IEnumerable<NameSyntax> Parameters(DeclarationSyntax declaration) => declaration switch
    {
        RuleSyntax rule => rule.Parameters.Select(parameter => parameter.Name),
        RuleAliasSyntax alias => alias.Parameters.Select(parameter => parameter.Name),
        FnSyntax fn => fn.Parameters,
        GameSyntax game => game.Parameters.Select(parameter => parameter.Name).Concat(Names(game.On)),
        _ => [],
    };

    private static IEnumerable<(string Text, Span Seen)> Within(SyntaxNode node) => node switch
    {
        RuleSyntax rule => Names(rule.On).Select(name => (name.Text, rule.Body.Span)).Concat(In(rule.Body, rule.Body)),
        RepeatSyntax repeat => In(repeat.Body, repeat).Concat(
            repeat.Index is { } index ? [(index.Text, new Span(repeat.Body.Span.Start, repeat.Span.End))] : []),
        IfSyntax branch => In(branch.Then, branch.Then).Concat(branch.Else is { } other ? In(other, other) : []),
        LambdaSyntax lambda => lambda.Parameters.Select(parameter => (parameter.Text, lambda.Body.Span)),
        FormulaSyntax formula => formula.Indices.Select(index => (index.Text, formula.Body.Span)),
        GameSyntax game => In(game),
        _ => [],
    };

    private static IEnumerable<NameSyntax> Names(SpaceSyntax header) =>
        header.Players.Select(player => player.Name).Concat(header.Whole is { } whole ? [whole] : []);

    // A statement's name is seen behind the statement, up to where its block, or what looks into the block, ends.
    private static IEnumerable<(string Text, Span Seen)> In(BlockSyntax block, SyntaxNode until) =>
        from statement in block.Statements
        let name = DeclaredBy(statement)
        where name is not null
        select (name.Text, new Span(statement.Span.End, until.Span.End));

    // A line's name is seen in the lines below it.
    private static IEnumerable<(string Text, Span Seen)> In(GameSyntax game) =>
        from member in game.Members
        let name = DeclaredBy(member)
        where name is not null
        select (name.Text, new Span(member.Span.End, game.Span.End));

    private static NameSyntax? DeclaredBy(GameMemberSyntax member) => member switch
    {
        DataSyntax data => data.Name,
        SampledDataSyntax data => data.Name,
        GameLetSyntax let => let.Name,
        ErrorGameMemberSyntax error => error.Declared,
        _ => null,
    };

    private static NameSyntax? DeclaredBy(StatementSyntax statement) => statement switch
    {
        LetSyntax let => let.Name,
        VarSyntax variable => variable.Name,
        StateSyntax state => state.Name,
        ErrorStatementSyntax error => error.Declared,
        _ => null,
    };
}
