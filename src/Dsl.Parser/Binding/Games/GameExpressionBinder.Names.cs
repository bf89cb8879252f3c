using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Names: what may be seen depends on when the text is read.
internal sealed partial class GameExpressionBinder
{
    protected override IEnumerable<string> NamesOfTheLanguage => ["pi"];

    protected override BoundExpression BindNamed(ReferenceSyntax syntax, Meaning meaning, Scope scope)
    {
        var value = (ValueMeaning)meaning;
        var at = scope.At(syntax.Span);
        var depends = _dependences.Of(value.Symbol);
        return scope.Part switch
        {
            Part.Lambda when value.Role != ValueRole.Parameter =>
                Complain(MmxErrors.NotInFn(at, syntax.Name, isWrittenThere: true), scope),
            Part.Size when depends != Dependence.None => Complain(MmxErrors.NotInSize(at, syntax.Name), scope),
            Part.Data or Part.Made when depends.HasFlag(Dependence.Players) =>
                Complain(MmxErrors.MovesInData(at, syntax.Name), scope),
            Part.Data or Part.Made when depends.HasFlag(Dependence.Sample) =>
                Complain(MmxErrors.SampleInData(at, syntax.Name), scope),
            _ when value.Symbol.Type.IsUnknown() => BoundUnknown.Instance,
            Part.Size when _dependences.ValueOf(value.Symbol) is { } let => let,
            _ => new BoundRead(value.Symbol),
        };
    }
}
