using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Written;

/// <summary>
/// What a game's expressions come to: a <see cref="Dual"/>, a long or a bool; an array of duals or truths; or a matrix
/// of duals.
/// </summary>
internal sealed class Interpreter(GameSettings settings)
{
    private readonly List<BoundDraw> _draws = [];
    private long _sample;
    private long _place;

    /// <summary>The row that a game remembered last; all that it remembers, it remembers at the same time.</summary>
    public int NewestRow { get; private set; } = -1;

    /// <summary>What has a name.</summary>
    public Dictionary<BoundSymbol, object> Symbols { get; } = [];

    /// <summary>Numbers the draws of an expression, in the order in which they stand there.</summary>
    public void Number(BoundExpression expression)
    {
        if (expression is BoundDraw draw && !_draws.Any(known => ReferenceEquals(known, draw)))
        {
            _draws.Add(draw);
        }

        foreach (var part in Parts(expression))
        {
            Number(part);
        }
    }

    /// <summary>What gets elements: a data, or a player's part of a point.</summary>
    public object Made(BoundType type, BoundExpression value, long sample)
    {
        (_sample, _place) = (sample, 0);
        return (type, value) switch
        {
            (ArrayType { IsMatrix: true } matrix, BoundFile file) =>
                Table(file.Path, Length(matrix.Sizes[0]), Length(matrix.Sizes[1])),
            (ArrayType vector, BoundFile file) => Listed(file.Path, Length(vector.Sizes[0])),
            (ArrayType { IsMatrix: true } matrix, BoundFormula formula) => OfPlaces(matrix, formula),
            (ArrayType vector, BoundFormula formula) => OfPlaces(Length(vector.Sizes[0]), formula),
            (ArrayType { IsMatrix: true } matrix, BoundRemembered) =>
                Grid(Length(matrix.Sizes[0]), Length(matrix.Sizes[1]), (_, _) => default),
            (ArrayType { IsMatrix: true } matrix, _) when Of(value) is var number && number is not Dual[,] =>
                Grid(Length(matrix.Sizes[0]), Length(matrix.Sizes[1]), (_, _) => Dual.Of(number)),
            (ArrayType vector, _) when Of(value) is var number && number is not Array =>
                Enumerable.Repeat(Dual.Of(number), Length(vector.Sizes[0])).ToArray(),
            (NumberType, _) => Dual.Of(Of(value)),
            _ => Of(value),
        };
    }

    /// <summary>Remembers where the player stands, in place of what was remembered before all else.</summary>
    public void Remember(BoundDatum past, int asked)
    {
        var places = (Dual[,])Symbols[past];
        if (places.GetLength(0) > 0)
        {
            NewestRow = asked % places.GetLength(0);
            var place = Symbols[past.Of!] is Dual[] vector ? vector : [(Dual)Symbols[past.Of!]];
            for (var i = 0; i < place.Length; i++)
            {
                places[NewestRow, i] = new Dual(place[i].Value, 0);
            }
        }
    }

    public int Length(Size size) => (int)(long)Of(size.Value);

    public object Of(BoundExpression expression) => expression switch
    {
        BoundNumber { Value: double real } => new Dual(real, 0),
        BoundNumber number => number.Value,
        BoundRead read => Symbols[read.Symbol],
        BoundElementwise elementwise =>
            Map(elementwise.Kind, elementwise.Operands, cells => Cell(elementwise.Operation, cells, elementwise.Kind)),
        BoundConditional { Condition.Type: NumberType } choice =>
            As(choice.Kind, Of((bool)Of(choice.Condition) ? choice.Then : choice.Else)),
        BoundConditional choice =>
            Map(choice.Kind, Parts(choice), cells => (bool)cells[0] ? cells[1] : cells[2]),
        BoundEntry element => Element(Of(element.Of), [.. element.Indices.Select(index => (long)Of(index))]),
        BoundMatrixProduct product => Product(Of(product.Left), Of(product.Right)),
        BoundFold fold => Folds.Of(fold.Reduction, [.. fold.Operands.Select(Of)]),
        BoundArrays { Function: ArrayFunction.Newest } newest =>
            Clouds.Newest(NewestRow, ((Dual[,])Of(newest.Operands[0])).GetLength(0)),
        BoundArrays arrays => Clouds.Of(arrays.Function, [.. arrays.Operands.Select(Of)]),
        BoundDraw draw => new Dual(settings.Draw(draw.Distribution, NumberOf(draw), _sample, _place), 0),
        _ => throw new ArgumentException($"Nobody told the oracle of {expression.GetType().Name}.", nameof(expression)),
    };

    private int NumberOf(BoundDraw draw) => _draws.FindIndex(known => ReferenceEquals(known, draw));

    private static IReadOnlyList<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundElementwise elementwise => elementwise.Operands,
        BoundConditional choice => [choice.Condition, choice.Then, choice.Else],
        BoundEntry element => [.. element.Indices, element.Of],
        BoundMatrixProduct product => [product.Left, product.Right],
        BoundFold fold => fold.Operands,
        BoundArrays arrays => arrays.Operands,
        BoundFormula formula => [formula.Body],
        _ => [],
    };

    // A number that is chosen stands for a vector where the other branch is one.
    private object As(BoundType kind, object value) => kind is ArrayType array && value is not Array
        ? Enumerable.Repeat(Dual.Of(value), Length(array.Sizes[0])).ToArray()
        : kind is NumberType { Scalar: Scalar.Real } ? Dual.Of(value)
        : value;

    private static object Cell(Operation operation, object[] cells, BoundType kind)
    {
        var scalar = kind is NumberType number ? number.Scalar : ((ArrayType)kind).Scalar;
        if (scalar != Scalar.Real && !cells.Any(cell => cell is Dual))
        {
            return Arithmetic.Of(operation, cells, scalar);
        }

        var dual = Dual.Of(operation, [.. cells.Select(Dual.Of)]);
        return scalar switch
        {
            Scalar.Bool => dual.Value != 0,
            Scalar.Int => (long)dual.Value,
            _ => dual,
        };
    }

    private object Map(BoundType kind, IReadOnlyList<BoundExpression> operands, Func<object[], object> cell)
    {
        object[] values = [.. operands.Select(Of)];
        object At(int i, int j) => cell([.. values.Select(value => value switch
        {
            Dual[,] matrix => matrix[i, j],
            Array vector => vector.GetValue(i)!,
            _ => value,
        })]);

        return kind switch
        {
            NumberType => cell(values),
            ArrayType { IsMatrix: true } => Grid(Rows(values), Columns(values), (i, j) => Dual.Of(At(i, j))),
            ArrayType { Scalar: Scalar.Bool } =>
                Enumerable.Range(0, Rows(values)).Select(i => (bool)At(i, 0)).ToArray(),
            _ => Enumerable.Range(0, Rows(values)).Select(i => Dual.Of(At(i, 0))).ToArray(),
        };
    }

    private static int Rows(object[] values) => values.OfType<Array>().First().GetLength(0);

    private static int Columns(object[] values) => values.OfType<Dual[,]>().First().GetLength(1);

    private static Dual[,] Grid(int rows, int columns, Func<int, int, Dual> at)
    {
        var grid = new Dual[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                grid[i, j] = at(i, j);
            }
        }

        return grid;
    }

    private Dual[] OfPlaces(int length, BoundFormula formula) =>
        [.. Enumerable.Range(0, length).Select(i => OfPlace(formula, i, i))];

    private Dual[,] OfPlaces(ArrayType type, BoundFormula formula)
    {
        var columns = Length(type.Sizes[1]);
        return Grid(Length(type.Sizes[0]), columns, (i, j) => OfPlace(formula, ((long)i * columns) + j, i, j));
    }

    private Dual OfPlace(BoundFormula formula, long place, params long[] indices)
    {
        for (var i = 0; i < formula.Indices.Count; i++)
        {
            Symbols[formula.Indices[i]] = indices[i];
        }

        _place = place;
        return Dual.Of(Of(formula.Body));
    }

    private static object Element(object of, long[] indices) =>
        of is Dual[,] matrix ? matrix[indices[0], indices[1]] : ((Dual[])of)[indices[0]];

    private static Dual[] Product(object left, object right) => left is Dual[,] matrix
        ? [.. Enumerable.Range(0, matrix.GetLength(0)).Select(i => Folds.Dot(Row(matrix, i), (Dual[])right))]
        : Transposed((Dual[])left, (Dual[,])right);

    private static Dual[] Transposed(Dual[] vector, Dual[,] matrix) =>
        [.. Enumerable.Range(0, matrix.GetLength(1)).Select(j => Folds.Dot(Column(matrix, j), vector))];

    private static IEnumerable<Dual> Row(Dual[,] matrix, int i) =>
        Enumerable.Range(0, matrix.GetLength(1)).Select(j => matrix[i, j]);

    private static IEnumerable<Dual> Column(Dual[,] matrix, int j) =>
        Enumerable.Range(0, matrix.GetLength(0)).Select(i => matrix[i, j]);

    private double[][] Numbers(string file) =>
    [
        .. File.ReadAllLines(Path.Combine(settings.Folder, file)).Where(line => line.Trim() != "")
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()),
    ];

    private Dual[,] Table(string file, int rows, int columns)
    {
        var numbers = Numbers(file);
        return Grid(rows, columns, (i, j) => new Dual(numbers[i][j], 0));
    }

    private Dual[] Listed(string file, int length) =>
        [.. Numbers(file).SelectMany(row => row).Take(length).Select(number => new Dual(number, 0))];
}
