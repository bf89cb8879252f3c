using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Bodies;
using Oracle.Games;
using Oracle.Values;

namespace Oracle;

/// <summary>
/// Runs a bound optimizer on a plain game, as the language says and in no other way: statement after statement, in
/// double, or with every element of a vector rounded to float. It counts what it asks of the game.
/// </summary>
public sealed class OptimizerOracle
{
    private readonly BoundOptimizer _optimizer;
    private readonly Standing _standing;
    private readonly Asking _asking;
    private readonly Drawing _drawing;
    private readonly Edges _edges = new();
    private readonly Settings _settings = new();
    private readonly Statements _statements;

    public OptimizerOracle(BoundOptimizer optimizer, PlainGame game, double[][] start, bool inFloat = false)
    {
        Func<double, double> round = inFloat ? Round.ToFloat : Round.Nothing;
        _optimizer = optimizer;
        _standing = new Standing([.. start.Select(part => new Part([.. part.Select(round)], Identities.New()))]);
        _asking = new Asking(game, round);
        _drawing = new Drawing(game.Layout, round);
        var expressions = new Expressions(game.Layout, round, _standing, _drawing, _edges, Externs);
        _statements = new Statements(_standing, expressions, _asking, _settings, Wanted.In(optimizer.Root));
    }

    /// <summary>Where the players stand: a vector for each.</summary>
    public double[][] Point => [.. _standing.Point.Select(part => part.Elements)];

    public long Evaluations => _asking.Evaluations;

    /// <summary>Where the players stand whenever the game is asked, there or elsewhere.</summary>
    public void Watch(Action<double[][]> watch) =>
        _asking.Heard = () => watch([.. _standing.Resting.Select(part => part.Elements)]);

    /// <summary>How many players' fields those evaluations were asked for.</summary>
    public long Fields => _asking.Fields;

    public bool HasStopped => _standing.HasStopped;

    public long Draws => _asking.Draws;

    /// <summary>The fns that are written in C#, by their names: of longs, doubles and bools.</summary>
    public Dictionary<string, Func<object[], object>> Externs { get; } = [];

    /// <summary>What the random numbers begin with.</summary>
    public long Seed
    {
        get => _drawing.Seed;
        set => _drawing.Seed = value;
    }

    /// <summary>How many random numbers and vectors have been drawn.</summary>
    public long RandomDraws => _drawing.Draws;

    /// <summary>How near any number has come to where what is computed of it jumps.</summary>
    public double NearestEdge => _edges.Nearest;

    /// <summary>One step of the outermost rule.</summary>
    public void Step()
    {
        if (!HasStopped)
        {
            _statements.Step(_optimizer.Root);
        }
    }

    /// <summary>How often the instance of that path has stepped.</summary>
    public long StepsOf(string path) => _standing.StepsOf(Instances().First(instance => instance.Path == path));

    /// <summary>What has been reported, by its path; what nobody has reached yet is left out.</summary>
    public IEnumerable<Reported> Reports =>
        from instance in Instances()
        from reported in instance.Reports
        where _standing.Knows(reported)
        let path = instance.Path.Length == 0 ? reported.Name : $"{instance.Path}.{reported.Name}"
        select new Reported(path, reported.Number.Grain, instance.Space, (Number)_standing[reported]);

    /// <summary>Puts another number (or one a player) in the place of an argument, from the instance's next step on.</summary>
    public void Set(string path, string parameter, params IReadOnlyList<object> cells) =>
        Each(path, parameter, found => _settings.Set(found, cells));

    /// <summary>Sets the live factor of a computed argument, from the instance's next step on.</summary>
    public void Scale(string path, string parameter, double factor) =>
        Each(path, parameter, found => _settings.Scale(found, factor));

    private void Each(string path, string parameter, Action<BoundParameter> change)
    {
        var found = Instances()
            .Where(instance => instance.Path == path)
            .SelectMany(instance => instance.Parameters)
            .Where(candidate => candidate.Name == parameter)
            .ToList();
        if (found.Count == 0)
        {
            throw new ArgumentException($"No instance at '{path}' has a parameter '{parameter}'.", nameof(parameter));
        }

        found.ForEach(change);
    }

    private IEnumerable<BoundInstance> Instances() => Below(_optimizer.Root);

    private static IEnumerable<BoundInstance> Below(BoundInstance instance) =>
        instance.Children.SelectMany(Below).Prepend(instance);
}
