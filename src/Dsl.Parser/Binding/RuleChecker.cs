using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>Looks at a rule by itself as it is said: its arguments and theirs, and its players where the space is known.</summary>
internal sealed class RuleChecker(ExpressionBinder expressions, ArgumentBinder arguments)
{
    public void Check(RuleValue? rule, Space? space)
    {
        if (rule is SaidRule said && space is { } known)
        {
            Headers.Fit(said, known);
        }

        switch (rule)
        {
            case WrittenRule written:
                CheckArguments(written);
                break;
            case RepeatedRule repeated:
                arguments.BindTimes(repeated);
                Check(repeated.Base, space);
                break;
            case JointRule joint:
                foreach (var turn in joint.Turns)
                {
                    Check(turn.Rule, space is null ? null : turn.Player);
                }

                break;
        }
    }

    private void CheckArguments(WrittenRule rule)
    {
        foreach (var given in arguments.Bind(rule).Where(given => given.Argument is not null))
        {
            switch (given.Meaning)
            {
                case RuleMeaning { Value: var inner }:
                    Check(inner, space: null);
                    break;
                case FnMeaning { Value: WrittenFn fn }:
                    expressions.Check(fn.Lambda, fn.Scope);
                    break;
            }
        }
    }
}
