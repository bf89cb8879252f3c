using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Sources;
using Dsl.Generator;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Cli.Runs;

/// <summary>
/// A rule that is written on the command line. For the compiler it is a file that declares an optimizer; complaints
/// point at the argument.
/// </summary>
internal sealed class WrittenRule
{
    private const string UnknownRule = "MMX1014";

    private readonly string _text;
    private readonly string _path;
    private readonly int _before;
    private readonly IReadOnlyList<string> _optimizers;

    /// <summary>
    /// The number tells apart those of one command line; the optimizers are those that might have been meant.
    /// </summary>
    public WrittenRule(string text, SpaceSyntax players, int number, IReadOnlyList<string> optimizers)
    {
        _optimizers = optimizers;
        _text = text;
        _path = number == 1 ? "--optimizer" : $"--optimizer {number}";
        Name = $"WrittenOnTheCommandLine{number}";
        var said = string.Join(", ", players.Players.Select(Said));
        var declaration = $"optimizer {Name} for ({said}) =\n";
        _before = declaration.Length;
        File = new DiskFile(_path, "", new SourceFile(_path, declaration + text + "\n"));
        RefuseMore();
    }

    public string Name { get; }

    public DiskFile File { get; }

    /// <summary>The argument as a file, to quote from.</summary>
    public DiskFile Quoted => File with { Source = new SourceFile(_path, _text) };

    /// <summary>The same complaint, about the argument.</summary>
    public Diagnostic Pointing(Diagnostic diagnostic) => diagnostic with
    {
        Place = Pointing(diagnostic.Place),
        Hint = IsUnknownName(diagnostic)
            ? $"{diagnostic.Hint} Optimizers of the files: {string.Join(", ", _optimizers.Select(name => $"`{name}`"))}."
            : diagnostic.Hint,
        Related = diagnostic.Related.Select(each => each with { Place = Pointing(each.Place) }).ToEquatableArray(),
    };

    private void RefuseMore()
    {
        if (Safely.Parse(File.Source).Syntax.Declarations.Count(each => each is not ErrorDeclarationSyntax) > 1)
        {
            throw new Refusal($"`--optimizer \"{_text}\"` is more than one rule: declare what it needs in a file");
        }
    }

    private Place Pointing(Place place) => place.Path != _path ? place
        : place.Line == 1 ? new Place(_path, 0, _text.Length, 1, 1, 1, _text.Length + 1)
        : place with
        {
            Start = place.Start - _before,
            End = place.End - _before,
            Line = place.Line - 1,
            EndLine = place.EndLine - 1,
        };

    // All of it is one name, of no rule: an optimizer's, perhaps.
    private bool IsUnknownName(Diagnostic diagnostic) =>
        _optimizers.Count > 0 && diagnostic.Code == UnknownRule && diagnostic.Place.Path == _path
        && diagnostic.Place.End - diagnostic.Place.Start == _text.Trim().Length;

    private static string Said(PlayerSyntax player) =>
        $"{player.Direction.ToString().ToLowerInvariant()} {player.Name.Text}";
}
