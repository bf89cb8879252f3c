using System.Collections.Generic;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>`extern fn`: a function of numbers whose body the user writes in C#.</summary>
public sealed class BoundExternFn(Declared declared)
{
    private ExternFnSyntax Syntax => (ExternFnSyntax)Declared.Syntax;

    public Declared Declared { get; } = declared;

    public string Name => Syntax.Name.Text;

    public string Documentation => Syntax.Documentation;

    public IReadOnlyList<ParameterSyntax> Parameters => Syntax.Parameters;

    public Scalar Result => ParameterTypes.TypeOf(Syntax.Result).Scalar;

    /// <summary>What a parameter takes.</summary>
    public static NumberType TypeOf(ParameterSyntax parameter) => ParameterTypes.TypeOf(parameter.Type);
}
