using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Standard;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Finds a rule or fn by its name: first among the user's, then among the standard ones.</summary>
internal sealed class DeclarationTable
{
    private readonly Dictionary<string, Declared> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Declared> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);

    public DeclarationTable(IEnumerable<Declared> users)
    {
        foreach (var declared in users.Where(declared => declared.Name is not null))
        {
            if (declared.IsError)
            {
                _broken.Add(declared.Name!.Text);
                continue;
            }

            var names = declared.CanBeNamed ? _users : _others;
            if (!names.ContainsKey(declared.Name!.Text))
            {
                names.Add(declared.Name.Text, declared);
            }
        }
    }

    /// <summary>The rule or fn of this name, as the text of <paramref name="from"/> sees it.</summary>
    public Declared? Find(string name, Declared from) =>
        !from.IsStandard && _users.TryGetValue(name, out var users) ? users : OfStandard(name);

    public Declared? FindGame(string name) =>
        _others.TryGetValue(name, out var declared) && declared.Syntax is GameSyntax ? declared : null;

    public IEnumerable<string> Games => _others.Values
        .Where(declared => declared.Syntax is GameSyntax)
        .Select(declared => declared.Name!.Text);

    /// <summary>An optimizer or game of this name: nothing that a rule's text could use.</summary>
    public Declared? FindUnusable(string name) => _others.TryGetValue(name, out var declared) ? declared : null;

    /// <summary>Some declarations could not be read.</summary>
    public bool HasBroken => _broken.Count > 0;

    /// <summary>A declaration of this name could not be read: what it is, nobody knows.</summary>
    public bool IsBroken(string name) => _broken.Contains(name);

    public IEnumerable<string> Rules => Named(declared => declared.IsRule).Concat(StandardLibrary.Rules);

    public IEnumerable<string> Fns => Named(declared => declared.IsFn).Concat(StandardLibrary.Fns);

    private IEnumerable<string> Named(Func<Declared, bool> which) =>
        _users.Values.Where(which).Select(declared => declared.Name!.Text);

    private static Declared? OfStandard(string name) =>
        StandardLibrary.Find(name) is { } found
            ? new Declared(StandardLibrary.PathOf(name), found, IsStandard: true)
            : null;
}
