using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Grammar;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>
/// Binds what gives a vector or matrix its elements: a formula of indices, numbers drawn, a file, or a value, which is
/// spread where it is a number.
/// </summary>
internal sealed class PartBinder(GameExpressionBinder expressions)
{
    private const string Remembered = "remembered";

    private static readonly BoundNumber Anywhere = new(double.NaN, NumberType.Real);

    private static readonly string[] TypeNames = ["real", "vector", "matrix"];

    /// <summary>The size, or null where the text means none, which has then been complained of.</summary>
    public Size? BindSize(ExpressionSyntax syntax, Scope scope)
    {
        var value = expressions.BindWhole(syntax, scope.For(Part.Size));
        if (value.Type.IsUnknown())
        {
            return null;
        }

        var size = new Size(value);
        var at = scope.At(syntax.Span);
        var complaint = value.Type != NumberType.Int ? MmxErrors.SizeNotInt(at, Kinds.Say(value.Type, scope.Site))
            : size.Known < 0 ? MmxErrors.SizeNegative(at, $"{size}")
            : null;
        if (complaint is not null)
        {
            scope.Report(complaint);
        }

        return complaint is null ? size : null;
    }

    public BoundType BindType(DataTypeSyntax syntax, Scope scope)
    {
        var sizes = syntax.Sizes.Select(size => BindSize(size, scope)).ToList();
        var name = syntax.Name.Text;
        var rank = TypeNames.ToList().IndexOf(name);
        if (rank < 0)
        {
            var nearest = ForeignTypes.Meaning(name) ?? NearestName.Of(name, TypeNames);
            scope.Report(MmxErrors.UnknownType(
                scope.At(syntax.Name.Span), name, "`real`, `vector[n]`, `matrix[n, m]`", nearest));
            return UnknownType.Instance;
        }

        if (sizes.Count != rank)
        {
            scope.Report(MmxErrors.SizeCount(scope.At(syntax.Span), name, rank, sizes.Count));
        }

        return sizes.Count != rank || sizes.Contains(null) ? UnknownType.Instance
            : rank == 0 ? NumberType.Real
            : new ArrayType(Scalar.Real, sizes.OfType<Size>().ToEquatableArray());
    }

    /// <summary>`{x: a, y: b}`: a part for each player, in their order; null where it names none.</summary>
    public IReadOnlyList<BoundExpression> BindPoint(
        string word, IReadOnlyList<BoundGamePlayer> players, ExpressionSyntax syntax, SyntaxNode whole, Scope scope)
    {
        if (syntax is not ByPlayerSyntax byPlayer)
        {
            scope.Report(MmxErrors.PointNotByPlayer(scope.At(syntax.Span), word, players[0].Name));
            return [];
        }

        var parts = new BoundExpression?[players.Count];
        foreach (var entry in byPlayer.Entries)
        {
            var index = players.ToList().FindIndex(player => player.Name == entry.Player.Text);
            var wanted = index < 0 ? UnknownType.Instance : players[index].Type;
            var bound = Bind($"The part of `{entry.Player.Text}`", wanted, entry.Value, whole, scope);
            if (index >= 0 && parts[index] is null)
            {
                parts[index] = bound;
                continue;
            }

            var at = scope.At(entry.Player.Span);
            scope.Report(index >= 0 ? MmxErrors.PlayerTwice(at, entry.Player.Text)
                : MmxErrors.UnknownPlayer(at, entry.Player.Text, [.. players.Select(player => player.Name)]));
        }

        var missing = players.Where(player => parts[player.Index] is null).Select(player => player.Name).ToList();
        if (missing.Count > 0 && !MayStandAnywhere(scope) && byPlayer.Entries.Count == players.Count - missing.Count)
        {
            scope.Report(MmxErrors.PlayerMissing(scope.At(syntax.Span), missing));
        }

        return [.. parts.Select(part => part ?? (MayStandAnywhere(scope) ? Anywhere : BoundUnknown.Instance))];
    }

    // Of an equilibrium: whoever is left out may stand anywhere there.
    private static bool MayStandAnywhere(Scope scope) => scope.Part == Part.Made;

    /// <summary>What fits the type; else it has been complained of.</summary>
    public BoundExpression Bind(string what, BoundType wanted, ExpressionSyntax value, SyntaxNode whole, Scope scope)
    {
        if (IsCallOf("csv", value, scope, out var call))
        {
            return BindFile(what, wanted, call, scope);
        }

        if (IsCallOf(Remembered, value, scope, out call))
        {
            return BindRemembered(what, wanted, call, scope);
        }

        if (value is FormulaSyntax formula)
        {
            return BindFormula(what, wanted, formula, scope);
        }

        var bound = expressions.BindWhole(value, scope);
        var draws = GameTree.All(bound).Any(part => part is BoundDraw);
        if (draws && bound.Type is ArrayType)
        {
            scope.Report(MmxErrors.DrawInVector(scope.At(value.Span)));
            return BoundUnknown.Instance;
        }

        MustFit(what, wanted, bound, value, whole, scope);
        return draws && wanted is ArrayType array ? new BoundFormula([], bound, array) : bound;
    }

    public void MustFit(
        string what, BoundType wanted, BoundExpression found, ExpressionSyntax syntax, SyntaxNode whole, Scope scope)
    {
        if (wanted.IsUnknown() || found.Type.IsUnknown() || found.Type is NumberType { Scalar: not Scalar.Bool })
        {
            return;
        }

        if (wanted is ArrayType array && found.Type is ArrayType other
            && other.Scalar == array.Scalar && other.Sizes.Count == array.Sizes.Count)
        {
            expressions.Fits(other, array, syntax, whole, scope);
            return;
        }

        Misfit(what, wanted, found.Type, syntax, scope);
    }

    private BoundExpression BindFormula(string what, BoundType wanted, FormulaSyntax syntax, Scope scope)
    {
        var inner = scope.Block();
        var indices = syntax.Indices.Select(name => new BoundLocal(name.Text, NumberType.Int)).ToList();
        for (var i = 0; i < indices.Count; i++)
        {
            inner.Declare(syntax.Indices[i], new ValueMeaning(indices[i], ValueRole.Index));
        }

        var body = expressions.BindWhole(syntax.Body, inner);
        if (wanted.IsUnknown())
        {
            return BoundUnknown.Instance;
        }

        var rank = (wanted as ArrayType)?.Sizes.Count ?? 0;
        if (rank != indices.Count)
        {
            scope.Report(MmxErrors.FormulaIndices(
                scope.At(syntax.Span), what, Kinds.Say(wanted, scope.Site), rank, indices.Count));
            return BoundUnknown.Instance;
        }

        if (body.Type is not (NumberType { Scalar: not Scalar.Bool } or UnknownType))
        {
            scope.Report(MmxErrors.FormulaNotNumber(scope.At(syntax.Body.Span), Kinds.Say(body.Type, scope.Site)));
        }

        return new BoundFormula(indices, body, (ArrayType)wanted);
    }

    private static bool IsCallOf(string name, ExpressionSyntax value, Scope scope, out CallSyntax call)
    {
        call = (value as CallSyntax)!;
        return value is CallSyntax { Callee: ReferenceSyntax reference } && reference.Name == name
            && scope.Find(name) is null;
    }

    // A row is as long as the player that it remembers.
    private BoundExpression BindRemembered(string what, BoundType wanted, CallSyntax call, Scope scope)
    {
        var player = call.Arguments.Count == 1 && call.Arguments[0] is { Name: null, Value: ReferenceSyntax reference }
            ? (scope.Find(reference.Name)?.Meaning as ValueMeaning)?.Symbol as BoundGamePlayer
            : null;
        if (player is null)
        {
            scope.Report(MmxErrors.RememberedHere(scope.At(call.Span)));
            return BoundUnknown.Instance;
        }

        if (wanted is not ArrayType { IsMatrix: true } matrix)
        {
            Misfit(what, wanted, "a row for each place that is remembered", call, scope);
            return BoundUnknown.Instance;
        }

        var place = player.Type is ArrayType vector ? vector.Sizes[0] : Size.Of(1);
        var row = new ArrayType(Scalar.Real, new([matrix.Sizes[0], place]));
        return expressions.Fits(row, matrix, call, call, scope)
            ? new BoundRemembered(player, matrix)
            : BoundUnknown.Instance;
    }

    private static BoundExpression BindFile(string what, BoundType wanted, CallSyntax call, Scope scope)
    {
        var isNamed = call.Arguments.Count == 1
            && call.Arguments[0] is { Name: null, Value: StringSyntax { Text.Length: > 0 } };
        if (!isNamed && !call.Arguments.Any(argument => argument.Value is ErrorExpressionSyntax))
        {
            scope.Report(MmxErrors.FileHasNoName(scope.At(call.Span)));
        }

        if (isNamed && wanted is NumberType)
        {
            Misfit(what, wanted, "a table of numbers", call, scope);
        }

        return isNamed && wanted is ArrayType array
            ? new BoundFile(((StringSyntax)call.Arguments[0].Value).Text, array)
            : BoundUnknown.Instance;
    }

    private static void Misfit(string what, BoundType wanted, BoundType found, ExpressionSyntax syntax, Scope scope) =>
        Misfit(what, wanted, Kinds.Say(found, scope.Site), syntax, scope);

    private static void Misfit(string what, BoundType wanted, string found, ExpressionSyntax syntax, Scope scope) =>
        scope.Report(MmxErrors.PartMisfit(scope.At(syntax.Span), what, Kinds.Say(wanted, scope.Site), found));
}
