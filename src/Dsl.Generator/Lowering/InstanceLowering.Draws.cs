using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// What is drawn at random: each time that the text is come by another draw, whatever has been made before.
/// </summary>
internal sealed partial class InstanceLowering
{
    private IrValue LowerUniform() => NextDraw("uniform", NumberType.Real);

    private IrValue LowerNormal(BoundNormal normal)
    {
        var draw = NextDraw("draw", NumberType.Int);
        return Make($"normal {draw.Id}", null, normal.Type, result => new IrNormal(result, draw));
    }

    private IrValue NextDraw(string name, NumberType type)
    {
        var value = Found(name, type);
        Emit(new IrDraw(value));
        return value;
    }

    private Pieces LowerGiven(BoundGiven given)
    {
        _values[given.Local] = Named(Lower(given.Value), given.Local.Name);
        return Lower(given.In);
    }

    private void LowerDrawsOf(BoundStatement statement)
    {
        foreach (var expression in BoundParts.Expressions([statement]))
        {
            LowerDrawsOf(expression);
        }
    }

    /// <summary>Of a value that nobody reads only the draws are made, and whatever decides which those are.</summary>
    private void LowerDrawsOf(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundUniform:
                LowerUniform();
                break;
            case BoundNormal normal:
                LowerNormal(normal);
                break;
            case BoundConditional choice when Drawing.IsDecidedBy(choice):
                Branch(
                    Lower(choice.Condition).Number,
                    Changes.None,
                    () => LowerDrawsOf(choice.Then),
                    () => LowerDrawsOf(choice.Else));
                break;
            default:
                foreach (var part in BoundParts.Of(expression))
                {
                    LowerDrawsOf(part);
                }

                break;
        }
    }
}
