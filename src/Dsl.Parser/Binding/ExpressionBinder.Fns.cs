using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Fns by themselves.
internal sealed partial class ExpressionBinder
{
    private readonly Dictionary<SyntaxNode, bool> _sound = new(BySelf.Comparer);

    /// <summary>Looks at a fn by itself, whatever it may be handed.</summary>
    public void Check(Declared declared, FnSyntax fn, Complaints complaints, Places places)
    {
        var scope = new Scope(new Site(declared, default, null, complaints, places), Part.Fn);
        foreach (var parameter in fn.Parameters)
        {
            scope.Declare(parameter, new GivenMeaning(BoundUnknown.Instance, 1));
        }

        BindWhole(fn.Value, scope);
    }

    /// <summary>Looks at a `(a, b) => e` by itself, whatever it may be handed.</summary>
    public void Check(LambdaSyntax lambda, Scope scope)
    {
        var inner = scope.For(Part.Lambda).Block();
        foreach (var parameter in lambda.Parameters)
        {
            inner.Declare(parameter, new GivenMeaning(BoundUnknown.Instance, 1));
        }

        BindWhole(lambda.Body, inner);
    }

    /// <summary>By itself, wherever it is called from: what is said of a fn does not depend on who asks first.</summary>
    public override bool IsSound(Declared declared, FnSyntax fn, Places places)
    {
        if (!_sound.TryGetValue(fn, out var isSound))
        {
            var complaints = new ComplaintList();
            Aside(() => Check(declared, fn, complaints, places));
            _sound[fn] = isSound = !complaints.HasErrors;
        }

        return isSound;
    }
}
