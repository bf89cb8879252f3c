using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Hyperparameters as properties: a number that can be set at any time, or a computed one's live factor.</summary>
internal static class Properties
{
    public static bool HasOne(BoundParameter parameter) =>
        parameter.IsSettable || (!parameter.IsConst && parameter.Type is NumberType { Scalar: Scalar.Real });

    public static string TypeOf(BoundParameter parameter) => !parameter.IsSettable ? "double"
        : parameter.Argument is BoundNumberByPlayer ? "ByPlayer"
        : MachineEmitter.TypeOf((NumberType)parameter.Type);

    public static string Sentence(BoundParameter parameter, BoundInstance instance) => parameter switch
    {
        { IsSettable: false } => $"What the computed {parameter.Name} of {instance.Rule} is multiplied by.",
        { Documentation.Length: > 0 } => parameter.Documentation,
        _ => $"{parameter.Name} of {instance.Rule}.",
    };

    public static string Declaration(BoundParameter parameter, string name) => parameter switch
    {
        { IsSettable: false } => $"public double {name} {{ get; set; }} = 1.0;",
        { Argument: BoundNumberByPlayer byPlayer } =>
            $"public ByPlayer {name} {{ get; }} = new({string.Join(", ", byPlayer.Values.Select(Entry))});",
        _ => $"public {TypeOf(parameter)} {name} {{ get; set; }} = {Literal(parameter)};",
    };

    private static string Entry(BoundExpression? value) => value is BoundNumber number
        ? NumberFormatter.Literal(System.Convert.ToDouble(number.Value, System.Globalization.CultureInfo.InvariantCulture))
        : "0.0";

    private static string Literal(BoundParameter parameter)
    {
        var value = ((BoundNumber)parameter.Argument).Value;
        return value is long whole && parameter.Type is NumberType { Scalar: Scalar.Real }
            ? NumberFormatter.Literal((double)whole)
            : NumberFormatter.Literal(value);
    }
}
