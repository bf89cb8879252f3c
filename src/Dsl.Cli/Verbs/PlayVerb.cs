using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Dsl.Cli.Roslyn;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Verbs;

/// <summary>A verb that has optimizers play a game: what it is to be, and what is set of both.</summary>
internal abstract class PlayVerb : ProgramVerb
{
    private const string Float = "float";
    private const string Double = "double";

    private readonly Option<string?> _game = new("--game")
    {
        HelpName = "NAME",
        Description = "The game: one of the files', or one that comes with mmx: "
            + string.Join(", ", StandardGames.Names) + ". Where the files have one, it need not be named.",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        HelpName = "PATH=VALUE",
        Description = "Set a number of the optimizer (lr=0.1, base.k=3) or of the game (game.n=50); may be said again.",
    };

    private readonly Option<string[]> _from = new("--from")
    {
        HelpName = "PLAYER=NUMBERS",
        Description = "Where a player starts (x=1,0), one number for all of it or one for each; else where the game "
            + "says.",
    };

    private readonly Option<long> _seed = new("--seed")
    {
        CustomParser = NumberOption.Whole,
        HelpName = "N",
        Description = "What all that is random begins with.",
    };

    private readonly Option<string> _precision = new("--precision")
    {
        HelpName = $"{Float}|{Double}",
        Description = "What vectors are of.",
        DefaultValueFactory = _ => Double,
    };

    protected PlayVerb(Shell shell, string name, string description) : base(shell, name, description)
    {
        _game.CompletionSources.Add([.. StandardGames.Names]);
        Add(_game);
        Add(_set);
        Add(_from);
        Add(_seed);
        Add(_precision.AcceptOnlyFromAmong(Float, Double));
    }

    protected PlaySettings Settings(ParseResult command) => new(
        Parsed(command, _set),
        Parsed(command, _from),
        command.GetValue(_seed),
        command.GetValue(_precision) == Float);

    /// <summary>What is to play what; null where the files have errors, which are said.</summary>
    protected Chosen? Choose(ParseResult command, Shell shell, IReadOnlyList<string> optimizers)
    {
        InMemory.Begin();
        var programs = Read(command, shell);
        return programs.Count == 1
            ? Chosen.From(shell, programs[0], optimizers, command.GetValue(_game))
            : throw new Refusal("these files are of several projects: name those of one, or give `--root`");
    }

    /// <summary>Of a verb that is about one.</summary>
    protected static Option<string?> OptimizerOption() => new("--optimizer")
    {
        HelpName = "NAME|RULE",
        Description = "The optimizer: one of the files', or a rule written out. Where the files have one, it need not "
            + "be named.",
    };

    /// <summary>The playground of a verb that is about one; null where there are errors, which are said.</summary>
    protected Playground? PlaygroundOfOne(ParseResult command, Shell shell, string? named)
    {
        var settings = Settings(command);
        return Choose(command, shell, named is null ? [] : [named]) is not { } chosen ? null
            : chosen.Optimizers.Count == 1 ? Playground.Of(chosen, settings)
            : throw new Refusal("name an optimizer with `--optimizer`: "
                + string.Join(", ", chosen.Optimizers.Select(each => $"`{each.Called}`")));
    }

    private static List<Setting> Parsed(ParseResult command, Option<string[]> option)
    {
        var settings = (command.GetValue(option) ?? []).Select(each => Setting.Parse(option.Name, each)).ToList();
        var twice = settings.GroupBy(setting => setting.Path).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? settings : throw new Refusal($"`{option.Name} {twice.Key}=…` is said twice");
    }
}
