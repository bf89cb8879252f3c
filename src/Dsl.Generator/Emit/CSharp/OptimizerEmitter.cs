using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>The optimizer's class: its constructor, its hyperparameters, and its machines inside.</summary>
internal sealed class OptimizerEmitter
{
    private readonly CSharpWriter _writer;
    private readonly string? _hash;
    private readonly IReadOnlyList<string> _costs;
    private readonly BoundOptimizer _optimizer;
    private readonly OptimizerNames _names;
    private readonly Dictionary<BoundInstance, MachineScope> _scopes = [];

    public OptimizerEmitter(CSharpWriter writer, Schedule schedule, string? hash = null, IReadOnlyList<string>? costs = null)
    {
        _writer = writer;
        (_hash, _costs) = (hash, costs ?? []);
        _optimizer = schedule.Bound;
        _names = new OptimizerNames(schedule);
        foreach (var instance in schedule.Instances)
        {
            var outer = _names.OuterOf(instance.Bound) is { } around ? _scopes[around] : null;
            var names = new MachineNames(instance, _names.Of(instance.Bound));
            var scope = new MachineScope(instance, names, outer, _names);
            _scopes[instance.Bound] = scope;
            outer?.Below.Add(scope);
        }
    }

    public void Emit()
    {
        var text = _optimizer.Documentation.Length > 0
            ? _optimizer.Documentation
            : $"{_optimizer.Root.Rule} as an optimizer for {string.Join(", ", _optimizer.Players.Select(Said))}.";
        _writer.Summary(text);
        _writer.Line($"[GeneratedCode(\"mmx\", \"{CSharpEmitter.Version}\")]");
        _writer.Line($"public sealed partial class {_names.Class}<T> : Optimizer<T>");
        _writer.Indented(() => _writer.Line("where T : unmanaged, IBinaryFloatingPointIeee754<T>"));
        _writer.Block("", Body);
    }

    private static string Said(BoundPlayer player) => $"{player.Direction.ToString().ToLowerInvariant()} {player.Name}";

    private void Body()
    {
        var root = _optimizer.Root;
        _writer.Line($"private readonly {_names.Of(root)} _rule;");
        _writer.Line();
        EmitConstructor();
        foreach (var parameter in root.Parameters.Where(Properties.HasOne))
        {
            EmitForward(parameter);
        }

        foreach (var reported in root.Reports)
        {
            _writer.Line();
            _writer.Summary(Reports.Sentence(reported, root));
            _writer.Line(
                $"public {Reports.TypeOf(reported)} {_names.Property(reported)} => _rule.{_scopes[root].Names.Of(reported)};");
        }

        foreach (var child in root.Children)
        {
            _writer.Line();
            _writer.Summary($"{child.Rule}, which {root.Rule} steps.");
            _writer.Line($"public {_names.Of(child)} {_names.Property(child)} => _rule.{_scopes[root].Names.Of(child)};");
        }

        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line("protected override Machine<T> Rule => _rule;");
        EmitSource();
        EmitByPlayer();
        foreach (var scope in _scopes.Values)
        {
            _writer.Line();
            new MachineEmitter(_writer, scope, _names).Emit();
        }
    }

    /// <summary>One that only a claim runs is never saved, and nobody asks what it costs.</summary>
    private void EmitSource()
    {
        if (_hash is not null)
        {
            EmitExplanation();
            _writer.Line();
            _writer.Line("/// <inheritdoc/>");
            _writer.Line($"protected override string Source => \"{CSharpEmitter.Version} {_hash}\";");
        }
    }

    private void EmitExplanation()
    {
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Line("public override IReadOnlyList<string> Explanation { get; } =");
        _writer.Line("[");
        _writer.Indented(() =>
        {
            foreach (var line in _costs)
            {
                _writer.Line($"{CSharpText.Quoted(line)},");
            }
        });
        _writer.Line("];");
    }

    private void EmitConstructor()
    {
        var players = string.Join(", ", _optimizer.Players.Select(player => $"\"{player.Name}\""));
        _writer.Summary("Makes the optimizer for a game, which it does not own.");
        _writer.Line($"public {_names.Class}(Game<T> game)");
        _writer.Indented(() =>
        {
            _writer.Line($": base(game, MmxContract.V1, [{players}], new Demand(");
            _writer.Indented(EmitDemand);
        });
        _writer.Block("", () => _writer.Line($"_rule = new {_names.Of(_optimizer.Root)}(Run);"));
    }

    private void EmitDemand()
    {
        var instances = _scopes.Values.Select(scope => scope.Instance).ToArray();
        var vectors = instances.SelectMany(instance => instance.Vectors)
            .Select(vector => PlayersText.Of(vector.Space, _optimizer.Players.Count));
        var players = _scopes.Values.Sum(scope => MachineSlots.Of(scope.Instance).Count(slot => slot == Grain.Player));
        var tensors = _scopes.Values.Sum(scope => MachineSlots.Of(scope.Instance).Count(slot => slot == Grain.Tensor));
        var reductions = instances.Sum(instance => instance.Reductions.Count());
        _writer.Line($"Slots: 0, PlayerSlots: {players}, TensorSlots: {tensors}, Reductions: {reductions},");
        _writer.Line($"Vectors: [{string.Join(", ", vectors)}]))");
    }

    private void EmitForward(BoundParameter parameter)
    {
        var type = Properties.TypeOf(parameter);
        var target = $"_rule.{_scopes[_optimizer.Root].Names.Of(parameter)}";
        var body = type == "ByPlayer" ? $"=> {target};" : $"{{ get => {target}; set => {target} = value; }}";
        _writer.Line();
        _writer.Summary(Properties.Sentence(parameter, _optimizer.Root));
        _writer.Line($"public {type} {_names.Property(parameter)} {body}");
    }

    private void EmitByPlayer()
    {
        if (!_scopes.Keys.SelectMany(instance => instance.Parameters)
            .Any(parameter => Properties.HasOne(parameter) && Properties.TypeOf(parameter) == "ByPlayer"))
        {
            return;
        }

        var arguments = _names.PlayerNames.Select(name => Identifiers.Escaped(Identifiers.Camel(name))).ToArray();
        _writer.Line();
        _writer.Summary("A number for each player.");
        _writer.Block($"public sealed class ByPlayer({string.Join(", ", arguments.Select(name => $"double {name}"))})", () =>
        {
            for (var i = 0; i < arguments.Length; i++)
            {
                if (i > 0)
                {
                    _writer.Line();
                }

                _writer.Summary($"That of {_optimizer.Players[i].Name}.");
                _writer.Line($"public double {_names.PlayerNames[i]} {{ get; set; }} = {arguments[i]};");
            }
        });
    }
}
