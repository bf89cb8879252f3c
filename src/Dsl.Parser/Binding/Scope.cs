using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>The names that can be seen from a place in a text, innermost first.</summary>
internal sealed class Scope(Site site, Part part, Scope? outer = null)
{
    private readonly Dictionary<string, NamedThing> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedThing> _alike = new(StringComparer.Ordinal);

    private HashSet<string>? _missed;
    private Mentions? _mentions;

    public Site Site { get; } = site;

    public Part Part { get; } = part;

    /// <summary>A block within this scope: it sees all, and what it declares ends with it.</summary>
    public Scope Block() => new(Site, Part, this);

    /// <summary>The same names, read as another part of the text.</summary>
    public Scope For(Part other) => new(Site, other, this);

    /// <summary>What the whole text mentions, for who has to be told what to do about a name.</summary>
    public Mentions Mentions => outer?.Mentions ?? (_mentions ??= new Mentions(Site.Text.Syntax));

    /// <summary>Nothing is called so, and that is noticed for the first time in this text.</summary>
    public bool IsNewlyMissed(string name) => outer?.IsNewlyMissed(name) ?? (_missed ??= new(StringComparer.Ordinal)).Add(name);

    public NamedThing? Find(string name) =>
        _names.TryGetValue(name, out var found) ? found : outer?.Find(name);

    /// <summary>Gives a name its meaning here; a clash is complained of, and the new meaning counts.</summary>
    public NamedThing Declare(NameSyntax name, Meaning meaning)
    {
        if (Find(name.Text) is { } same)
        {
            Report(MmxErrors.NameTaken(At(name.Span), name.Text, same.Place, IsOfHeader(meaning)));
        }
        else if (FindAlike(Folded(name.Text)) is { } alike)
        {
            Report(MmxErrors.NamesDifferInFirstLetter(At(name.Span), name.Text, alike.Name, alike.Place));
        }

        return _names[name.Text] = _alike[Folded(name.Text)] = new NamedThing(name.Text, meaning, At(name.Span));
    }

    /// <summary>The player of this name; null where the text knows none.</summary>
    public Space? PlayerOf(NameSyntax name)
    {
        var index = Site.Players.ToList().IndexOf(name.Text);
        if (index < 0)
        {
            return null;
        }

        if (Find(name.Text) is { } found)
        {
            found.IsUsed = true;
        }

        return Space.Of(Site.Space.First + index);
    }

    public IEnumerable<string> Names => _names.Keys.Concat(outer?.Names ?? []);

    public Place At(Span span) => Site.Places.Of(Site.Text.Path, span);

    public void Report(Diagnostic diagnostic) => Site.Complaints.Add(diagnostic);

    private static bool IsOfHeader(Meaning meaning) =>
        meaning is PointMeaning or ValueMeaning { Role: ValueRole.Parameter };

    private NamedThing? FindAlike(string folded) =>
        _alike.TryGetValue(folded, out var found) ? found : outer?.FindAlike(folded);

    // Of some letters there are two small ones, φ and ϕ, and of some three cases.
    private static string Folded(string name) =>
        char.ToLowerInvariant(char.ToUpperInvariant(name[0])) + name.Substring(1);
}

/// <summary>A name with its meaning, where it was declared, and whether anything has read it.</summary>
internal sealed class NamedThing(string name, Meaning meaning, Place place)
{
    public string Name { get; } = name;

    public Meaning Meaning { get; } = meaning;

    public Place Place { get; } = place;

    public bool IsUsed { get; set; }

    /// <summary>What a rule parameter is to the text that it is declared for.</summary>
    public BoundBase Base { get; } = new(name);
}
