namespace Dsl.Parser.Binding;

/// <summary>The functions that are written by name and work element by element, with how many operands they take.</summary>
public static class Operations
{
    public static readonly (string Name, Operation Operation, int Operands)[] ByName =
    [
        ("abs", Operation.Abs, 1),
        ("sign", Operation.Sign, 1),
        ("sqrt", Operation.Sqrt, 1),
        ("exp", Operation.Exp, 1),
        ("log", Operation.Log, 1),
        ("sin", Operation.Sin, 1),
        ("cos", Operation.Cos, 1),
        ("tanh", Operation.Tanh, 1),
        ("sigmoid", Operation.Sigmoid, 1),
        ("softplus", Operation.Softplus, 1),
        ("min", Operation.Min, 2),
        ("max", Operation.Max, 2),
        ("clamp", Operation.Clamp, 3),
        ("mix", Operation.Mix, 3),
        ("ratio", Operation.Ratio, 2),
        ("floor", Operation.Floor, 1),
        ("ceil", Operation.Ceil, 1),
        ("mod", Operation.Mod, 2),
    ];
}
