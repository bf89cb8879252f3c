using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Finds the rule parameter that a text means by a name, where the text steps it and so has a state of it.</summary>
internal static class Bases
{
    /// <summary>The base of this name, or null where there is none, which has then been complained of.</summary>
    public static BoundBase? Named(string name, Place at, Scope scope)
    {
        if (scope.Find(name) is not { Meaning: RuleMeaning } found)
        {
            if (scope.Find(name) is not { Meaning: BrokenMeaning })
            {
                var bases = scope.Names.Where(known => scope.Find(known)!.Meaning is RuleMeaning);
                scope.Report(MmxErrors.NoRuleParameter(at, name, NearestName.Of(name, bases)));
            }

            return null;
        }

        found.IsUsed = true;
        if (Steps(scope.Site.Text.Syntax, name))
        {
            return found.Base;
        }

        scope.Report(MmxErrors.NeverStepped(at, name));
        return null;
    }

    private static bool Steps(SyntaxNode text, string name) => SyntaxTree.All(text).OfType<StepSyntax>()
        .Any(step => step.Rule is ReferenceSyntax reference && reference.Name == name);
}
