using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Emit.CSharp.Games;

/// <summary>A game's class: what it holds, how it is made, and what it answers.</summary>
internal sealed class GameEmitter
{
    private const string HowItIsMade =
        "Makes the game. What is random in it comes of the seed.\nIts files lie in the folder, or beside the program.";

    private readonly CSharpWriter _writer;
    private readonly GamePlan _plan;
    private readonly BoundGame _game;
    private readonly GameNames _names;
    private readonly GraphFormatter _formatter;
    private readonly GameStepEmitter _steps;

    public GameEmitter(CSharpWriter writer, GamePlan plan)
    {
        _writer = writer;
        _plan = plan;
        _game = plan.Game.Bound;
        _names = new GameNames(plan);
        _formatter = new GraphFormatter(plan, _names);
        _steps = new GameStepEmitter(writer, plan, _names, _formatter);
    }

    public void Emit()
    {
        var players = string.Join(", ", _game.Players.Select(player => $"{Word(player)} {player.Name}"));
        _writer.Summary(_game.Documentation.Length > 0 ? _game.Documentation : $"A game of {players}.");
        _writer.Line($"[GeneratedCode(\"mmx\", \"{CSharpEmitter.Version}\")]");
        _writer.Line($"public sealed partial class {_names.Class}<T> : WrittenGame<T>");
        _writer.Indented(() => _writer.Line("where T : unmanaged, IBinaryFloatingPointIeee754<T>"));
        _writer.Block("", Body);
    }

    private static string Word(BoundGamePlayer player) => player.Direction == Direction.Min ? "min" : "max";

    private void Body()
    {
        EmitFields();
        EmitConstructor();
        EmitAnswer();
        if (_plan.Drawing.Count > 0)
        {
            Method("protected override void Redraw(long sample)", EmitDrawing);
        }

        EmitPoint("FindStart", "start", _plan.Game.Start);
        EmitPoint("FindEquilibrium", "equilibrium", _plan.Game.Equilibrium);
    }

    private void EmitFields()
    {
        foreach (var parameter in _game.Parameters)
        {
            Field(TypeOf(parameter.Type), _names.Of(parameter), isFixed: true);
        }

        foreach (var data in _game.Data)
        {
            var type = data.Of is null ? TypeOf(data.Type) : "Remembered";
            Field(type, _names.Of(data), isFixed: !data.IsSampled || data.Type is ArrayType);
        }

        foreach (var node in _plan.Fields.Concat(_plan.Arrays))
        {
            Field(TypeOf(node.Type), _names.Of(node), isFixed: true);
        }

        if (_game.Parameters.Count > 0 || _game.Data.Any() || _plan.Fields.Concat(_plan.Arrays).Any())
        {
            _writer.Line();
        }
    }

    private void Field(string type, string name, bool isFixed) =>
        _writer.Line($"private {(isFixed ? "readonly " : "")}{type} {name};");

    private void EmitConstructor()
    {
        // C# wants what has to be given before what need not be.
        var parameters = _game.Parameters.OrderBy(parameter => parameter.Default is null ? 0 : 1).Select(Declared);
        var beside = _game.Path.Contains('/') ? _game.Path.Substring(0, _game.Path.LastIndexOf('/')) : "";
        _writer.Summary(HowItIsMade);
        var head = string.Join(", ", [.. parameters, "ulong seed = 0", "string? folder = null"]);
        _writer.Line($"public {_names.Class}({head})");
        _writer.Indented(() =>
        {
            _writer.Line($": base(MmxContract.V1, [{string.Join(", ", _game.Players.Select(Made))}], seed, folder,");
            _writer.Indented(() => _writer.Line($"beside: {CSharpText.Quoted(beside)})"));
        });
        _formatter.IsMaking = true;
        _writer.Block("", EmitMaking);
        _formatter.IsMaking = false;
    }

    private string Declared(BoundGameParameter parameter)
    {
        var @default = parameter.Default is BoundNumber number ? $" = {NumberFormatter.Literal(number.Value)}" : "";
        return $"{TypeOf(parameter.Type)} {_names.Argument(parameter)}{@default}";
    }

    private string Made(BoundGamePlayer player)
    {
        var size = player.Type is ArrayType array ? SizeOf(array.Sizes[0]) : "1";
        return $"Player.{player.Direction}(\"{player.Name}\", {size})";
    }

    private string SizeOf(Size size) => _formatter.SpellOut(_plan.Game.Graph.Length(size));

    private void EmitMaking()
    {
        foreach (var parameter in _game.Parameters)
        {
            _writer.Line($"{_names.Of(parameter)} = {_names.Argument(parameter)};");
        }

        foreach (var check in _plan.Game.Checks)
        {
            EmitCheck(check);
        }

        foreach (var past in _game.Data.Where(data => data.Of is not null))
        {
            EmitRemembered(past);
        }

        var arrays = _game.Data.Where(data => data.Of is null).Select(data => (Name: _names.Of(data), data.Type))
            .Concat(_plan.Arrays.Select(node => (_names.Of(node), node.Type)));
        foreach (var (name, type) in arrays.Where(array => array.Type is ArrayType))
        {
            var sizes = string.Join(", ", ((ArrayType)type).Sizes.Select(SizeOf));
            _writer.Line($"{name} = {Maker((ArrayType)type)}({sizes});");
        }

        EmitAll(_plan.Making);
    }

    // Remembered is what somebody asks for who counts what is newest.
    private void EmitRemembered(BoundDatum past)
    {
        var rows = SizeOf(((ArrayType)past.Type).Sizes[0]);
        var askers = _game.Players.Where(player => _plan.Game.Gradients[player.Index] is { } gradient
            && GraphUses.Reached([gradient]).Any(node => IsNewestOf(past, node)));
        var numbers = string.Join(", ", askers.Select(player => player.Index));
        _writer.Line(
            $"{_names.Of(past)} = Remember(\"{past.Name}\", {past.Of!.Index}, {rows}, [{numbers}]);");
    }

    private static bool IsNewestOf(BoundDatum past, GraphNode node) =>
        node.Op is NewestOp && node.Operands[0].Op is SymbolOp symbol && symbol.Symbol == past;

    private static string Maker(ArrayType type) => type switch
    {
        { IsMatrix: true } => "new Matrix",
        { Scalar: Scalar.Bool } => "Truths",
        _ => "Vector",
    };

    private void EmitCheck(GraphCheck check)
    {
        var text = CSharpText.Quoted(check.Bound.Text);
        var (one, other) = (_formatter.SpellOut(check.One), _formatter.SpellOut(check.Other));
        _writer.Line(check.Bound is BoundSizesAgree agree
            ? $"Agree({text}, {Quoted(agree.One)}, {one}, {Quoted(agree.Other)}, {other});"
            : $"Within({text}, {one}, {other});");
    }

    private static string Quoted(Size size) => CSharpText.Quoted(size.ToString());

    private void EmitAnswer() => Method("protected override void Answer(Players fields, Players losses)", () =>
    {
        foreach (var player in _game.Players.Where(IsRead))
        {
            _writer.Line($"var {_names.Of(player)} = At({player.Index}){(player.Type is ArrayType ? "" : "[0]")};");
        }

        foreach (var node in _plan.Shared)
        {
            _writer.Line($"{TypeOf(node.Type)} {_names.Of(node)} = default;");
        }

        foreach (var block in _plan.Asking)
        {
            _writer.Line();
            EmitBlock(block);
        }
    });

    private bool IsRead(BoundGamePlayer player) => GraphUses.Reached(GraphUses.Roots(_plan.Game))
        .Any(node => node.Op is SymbolOp symbol && symbol.Symbol == player);

    private void EmitBlock(GameBlock block)
    {
        if (Condition(block) is { } condition)
        {
            _writer.Block($"if ({condition})", () => EmitAll(block.Steps));
        }
        else
        {
            EmitAll(block.Steps);
        }
    }

    private string? Condition(GameBlock block)
    {
        var all = new Space(0, _game.Players.Count).Bits;
        string?[] conditions = [Wanted("fields", block.Fields, all), Wanted("losses", block.Losses, all)];
        return block.IsForAll(_game)
            ? null
            : string.Join(" || ", conditions.Where(condition => condition is not null));
    }

    private string? Wanted(string what, ulong bits, ulong all) =>
        bits == 0 ? null
        : bits == all ? $"!{what}.IsEmpty"
        : string.Join(" || ", _game.Players
            .Where(player => (bits >> player.Index & 1) != 0)
            .Select(player => $"{what}.Contains({player.Index})"));

    private void EmitDrawing()
    {
        _steps.Sample = "sample";
        EmitAll(_plan.Drawing);
        _steps.Sample = "";
    }

    private void EmitPoint(string method, string argument, IReadOnlyList<GraphPart>? parts)
    {
        if (parts is not null)
        {
            Method($"protected override bool {method}(double[][] {argument})", () =>
            {
                foreach (var (part, player) in parts.Select((part, player) => (part, player)))
                {
                    _steps.EmitPart(part, $"{argument}[{player}]");
                }

                _writer.Line("return true;");
            });
        }
    }

    private void EmitAll(IEnumerable<GameStep> steps)
    {
        foreach (var step in steps)
        {
            _steps.Emit(step);
        }
    }

    private void Method(string head, System.Action body)
    {
        _writer.Line();
        _writer.Line("/// <inheritdoc/>");
        _writer.Block(head, body);
    }

    private static string TypeOf(BoundType type) => type switch
    {
        ArrayType { IsMatrix: true } => "Matrix",
        ArrayType array => array.Scalar == Scalar.Bool ? "bool[]" : "double[]",
        NumberType number => MachineEmitter.TypeOf(number),
        _ => "double",
    };
}
