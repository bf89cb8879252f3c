using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Which names a text declares, assigns and takes parts of, anywhere; of interest once it is wrong.</summary>
internal sealed class Mentions(SyntaxNode text)
{
    private readonly IReadOnlyList<SyntaxNode> _nodes = [.. SyntaxTree.All(text)];

    public HashSet<string> Declared => field ??= NamesOf(node => node switch
    {
        LetSyntax let => let.Name.Text,
        VarSyntax variable => variable.Name.Text,
        StateSyntax state => state.Name.Text,
        _ => null,
    });

    public HashSet<string> Assigned => field ??= NamesOf(node => NameOf((node as AssignSyntax)?.Target));

    public HashSet<string> TakenApart => field ??= NamesOf(node => NameOf((node as MemberSyntax)?.Target));

    private HashSet<string> NamesOf(Func<SyntaxNode, string?> name) =>
        new(_nodes.Select(name).OfType<string>(), StringComparer.Ordinal);

    private static string? NameOf(ExpressionSyntax? syntax) => (syntax as ReferenceSyntax)?.Name;
}
