using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Numbers per tensor meet vectors, and each other, only on tensors that they are there for.
internal sealed partial class ExpressionBinder
{
    private readonly TensorNumbers _tensors = new();

    /// <summary>A name now stands for the value.</summary>
    public override void Name(BoundSymbol symbol, BoundExpression value) => _tensors.Note(symbol, value);

    /// <summary>Whether the value is there for all of the space; if not, it has been complained of.</summary>
    public bool Covers(BoundExpression value, Space space, ExpressionSyntax syntax, Scope scope)
    {
        if (_tensors.SpaceOf(value) is not { } known || known.Contains(space))
        {
            return true;
        }

        scope.Report(MmxErrors.TensorsOfAnotherSpace(
            scope.At(syntax.Span), Kinds.Say(known, scope.Site), Kinds.Say(space, scope.Site)));
        return false;
    }

    // The operation where its operands are there together, or unknown where they are not.
    private BoundExpression OnTensors(
        BoundExpression operation, List<BoundExpression> operands, IReadOnlyList<ExpressionSyntax> syntaxes, Scope scope)
    {
        // A base may have states of all that the text has.
        Space? space = operation.Type is BaseStateType ? scope.Site.Space : Kinds.SpaceOf(operation.Type);
        for (var i = 0; i < operands.Count; i++)
        {
            if (space is { } met && !Covers(operands[i], met, syntaxes[i], scope))
            {
                return BoundUnknown.Instance;
            }

            space ??= _tensors.SpaceOf(operands[i]);
        }

        return _tensors.Note(operation, space);
    }
}
