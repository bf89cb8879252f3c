using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Writes expressions and kinds with the names of the players: those of an optimizer, or a game's own.</summary>
internal sealed class BoundExpressionPrinter(IReadOnlyList<BoundPlayer> players, BoundInstance? instance)
{
    /// <summary>In a game every player has a name of its own.</summary>
    public static readonly BoundExpressionPrinter OfGame = new([], null);

    private static readonly Dictionary<Operation, string> Infix = new()
    {
        [Operation.Add] = "+",
        [Operation.Subtract] = "-",
        [Operation.Multiply] = "*",
        [Operation.Divide] = "/",
        [Operation.Power] = "^",
        [Operation.Less] = "<",
        [Operation.LessOrEqual] = "<=",
        [Operation.Greater] = ">",
        [Operation.GreaterOrEqual] = ">=",
        [Operation.Equal] = "==",
        [Operation.NotEqual] = "!=",
        [Operation.And] = "and",
        [Operation.Or] = "or",
    };

    public string Print(BoundExpression expression) => expression switch
    {
        BoundElementwise elementwise when Infix.TryGetValue(elementwise.Operation, out var sign) =>
            $"{Operand(elementwise.Operands[0])} {sign} {Operand(elementwise.Operands[1])}",
        BoundConditional choice =>
            $"if {Print(choice.Condition)} then {Operand(choice.Then)} else {Operand(choice.Else)}",
        BoundElementwise { Operation: Operation.Negate } minus => $"-{Operand(minus.Operands[0])}",
        BoundElementwise { Operation: Operation.Not } not => $"not {Operand(not.Operands[0])}",
        BoundElementwise call => $"{NameOf(call.Operation)}({Listed(call.Operands)})",
        BoundReduction reduction => Print(reduction),
        BoundSimplex simplex => $"simplex({Print(simplex.Of)})",
        BoundNumber number => Value(number.Value),
        BoundNumberByPlayer numbers => ByPlayer(0, numbers.Values),
        BoundJoin join => ByPlayer(join.Space.First, join.Parts),
        BoundRead read => Print(read.Symbol),
        BoundPoint point => Point(point.Space),
        BoundField field => "field" + At(field.At) + PartOf(field.Space),
        BoundLoss loss => "loss" + At(loss.At) + PartOf(loss.Space),
        BoundStepCount => "t",
        BoundBaseState state => $"{state.Base.Name}.state",
        BoundPart part => Operand(part.Of) + PartOf(part.Space),
        BoundElement element => $"{element.Window.Name}[{Print(element.Index)}]",
        BoundCount count => $"{count.Window.Name}.count",
        BoundEntry entry => $"{Operand(entry.Of)}[{Listed(entry.Indices)}]",
        BoundMatrixProduct product => $"{Operand(product.Left)} * {Operand(product.Right)}",
        BoundFold fold => $"{Lower(fold.Reduction.ToString())}({Listed(fold.Operands)})",
        BoundFormula formula => $"[{string.Join(", ", formula.Indices.Select(index => index.Name))}] => {Print(formula.Body)}",
        BoundDraw draw => $"{Lower(draw.Distribution.ToString())}()",
        BoundFile file => $"csv({Quotes.Quoted(file.Path)})",
        BoundRemembered remembered => $"remembered({remembered.Player.Name})",
        BoundArrays arrays => $"{Lower(arrays.Function.ToString())}({Listed(arrays.Operands)})",
        BoundExternCall call => $"{call.Fn.Name}({Listed(call.Operands)})",
        BoundUniform => "uniform()",
        BoundNormal normal => $"normal(like: {Point(normal.Space)})",
        BoundGiven given => $"let {given.Local.Name} = {Print(given.Value)} in {Print(given.In)}",
        BoundMeasure measure => $"{Lower(measure.Measure.ToString())}({Print(measure.Columns)}{Per(measure.Number.Grain)})",
        BoundLeastSquares least => Print(least),
        BoundScaled scaled => $"{Operand(scaled.Of)} * {Operand(scaled.By)}",
        BoundCombination combination => $"{Print(combination.Columns)} * {Operand(combination.Coefficients)}",
        _ => "?",
    };

    public string Name(BoundType type) => type switch
    {
        VectorType vector => $"vector of {Name(vector.Space)}",
        BaseStateType state => $"state of {state.Base.Name}",
        MaskType mask => $"mask of {Name(mask.Space)}",
        CoefficientsType { Grain: Grain.Whole } => "coefficients",
        CoefficientsType coefficients => $"coefficients per {Lower(coefficients.Grain.ToString())}",
        WindowType window => $"window of {window.Size} vectors of {Name(window.Space)}",
        ArrayType array => $"{Kinds.Word(array)}[{string.Join(", ", array.Sizes)}]",
        NumberType { Grain: Grain.Whole } number => Lower(number.Scalar.ToString()),
        NumberType number => $"{Lower(number.Scalar.ToString())} per {Lower(number.Grain.ToString())}",
        _ => "?",
    };

    public string Name(Space space)
    {
        var names = players.Skip(space.First).Take(space.Count).Select(player => player.Name).ToList();
        return names.Count == 1 ? names[0] : $"({string.Join(", ", names)})";
    }

    public string Point(Space space) => space.Count == 1 ? Name(space) : "z";

    private string Print(BoundReduction reduction)
    {
        var per = Per(reduction.Number.Grain);
        return $"{Lower(reduction.Reduction.ToString())}({Listed(reduction.Operands)}{per})";
    }

    private static string Print(BoundColumns columns) =>
        columns.AreDifferences ? $"differences({columns.Window.Name})" : columns.Window.Name;

    private string Print(BoundLeastSquares least)
    {
        var ridge = least.Ridge is null ? "" : $", ridge: {Print(least.Ridge)}";
        var against = least.Against is null ? "" : $", against: {Print(least.Against)}";
        var by = $", by: {Lower(least.Solver.ToString())}{Per(least.Coefficients.Grain)}";
        return $"lstsq({Print(least.Columns)}, {Print(least.Right)}{ridge}{against}{by})";
    }

    private static string Per(Grain grain) => grain == Grain.Whole ? "" : $", per: {Lower(grain.ToString())}";

    // A parameter of another instance is told apart by the rule that it belongs to.
    private string Print(BoundSymbol symbol)
    {
        for (var owner = instance?.Owner; symbol is BoundParameter && owner is not null; owner = owner.Owner)
        {
            if (owner.Parameters.Contains(symbol))
            {
                return $"{owner.Rule}.{symbol.Name}";
            }
        }

        return symbol.Name;
    }

    private string At(BoundExpression? at) => at is null ? "" : $"({Print(at)})";

    private string PartOf(Space space) => space.Count == 1 && players.Count > 1 ? "." + Name(space) : "";

    private string Operand(BoundExpression operand) => operand switch
    {
        BoundElementwise elementwise when Infix.ContainsKey(elementwise.Operation) => $"({Print(operand)})",
        BoundMatrixProduct or BoundScaled or BoundCombination => $"({Print(operand)})",
        BoundElementwise { Operation: Operation.Negate or Operation.Not } or BoundConditional or BoundGiven => $"({Print(operand)})",
        _ => Print(operand),
    };

    private string Listed(IEnumerable<BoundExpression> operands) => string.Join(", ", operands.Select(Print));

    private string ByPlayer(int first, IReadOnlyList<BoundExpression?> parts)
    {
        var named = parts
            .Select((part, index) => part is null ? null : $"{players[first + index].Name}: {Print(part)}")
            .Where(part => part is not null);
        return $"{{{string.Join(", ", named)}}}";
    }

    private static string NameOf(Operation operation) =>
        Operations.ByName.First(entry => entry.Operation == operation).Name;

    private static string Value(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        _ => ((long)value).ToString(CultureInfo.InvariantCulture),
    };

    private static string Lower(string name) => name.ToLowerInvariant();
}
