using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Cli.Runs;
using Dsl.Parser;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Cli.Phases;

/// <summary>
/// `a == b`, of the paths of numbers: where in a map the two sides are equal. Theory writes its boundaries so.
/// </summary>
internal sealed record Boundary(string Text, ExpressionSyntax Left, ExpressionSyntax Right)
{
    private static readonly Dictionary<string, Func<double, double>> Functions = new()
    {
        ["abs"] = Math.Abs,
        ["exp"] = Math.Exp,
        ["log"] = Math.Log,
        ["sqrt"] = Math.Sqrt,
    };

    // The language keeps the word for itself.
    private const string Game = "game.";
    private const string ForGame = "ofTheGame.";

    public static Boundary Parse(string written)
    {
        var parsed = MmxParser.Parse(new SourceFile("--curve", $"fn Curve() = {written.Replace(Game, ForGame, StringComparison.Ordinal)}\n"));
        return parsed.Diagnostics.Count == 0
            && parsed.Syntax.Declarations is [FnSyntax { Value: BinarySyntax { Operator: BinaryOperator.Equal } equal }]
            ? new Boundary(written, equal.Left, equal.Right)
            : throw new Refusal($"`--curve {written}` is no `a == b` of numbers, such as `game.a * lr == 2`");
    }

    /// <summary>By how much the left side is greater, in the cell where two numbers are varied.</summary>
    public double At(
        IReadOnlyDictionary<string, object> numbers, (string Path, double Value) x, (string Path, double Value) y)
    {
        return Of(Left) - Of(Right);

        double Of(ExpressionSyntax expression) => expression switch
        {
            NumberSyntax number => double.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
            UnarySyntax { Operator: UnaryOperator.Minus } minus => -Of(minus.Operand),
            BinarySyntax binary => OfTwo(binary, Of(binary.Left), Of(binary.Right)),
            CallSyntax { Callee: ReferenceSyntax callee, Arguments: [{ Name: null } only] }
                when Functions.TryGetValue(callee.Name, out var function) => function(Of(only.Value)),
            _ => Named(SyntaxPrinter.Print(expression).Replace(ForGame, Game, StringComparison.Ordinal)),
        };

        double Named(string path) => path == x.Path ? x.Value
            : path == y.Path ? y.Value
            : numbers.TryGetValue(path, out var value) && value is double or long
                ? Convert.ToDouble(value, CultureInfo.InvariantCulture)
                : throw new Refusal($"`--curve {Text}`: there is no number `{path}`; there are {Known(numbers)}");
    }

    private static string Known(IReadOnlyDictionary<string, object> numbers) =>
        string.Join(", ", numbers.Keys.Select(path => $"`{path}`"));

    private double OfTwo(BinarySyntax binary, double left, double right) => binary.Operator switch
    {
        BinaryOperator.Plus => left + right,
        BinaryOperator.Minus => left - right,
        BinaryOperator.Times => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Power => Math.Pow(left, right),
        _ => throw new Refusal($"`--curve {Text}`: of numbers there are `+ - * / ^`, and abs, exp, log, sqrt"),
    };
}
