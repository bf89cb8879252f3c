using System.CommandLine;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Verbs;

/// <summary>`--steps` and `--tolerance`: when a run is over.</summary>
internal sealed class RunLimitOptions(long steps = 10_000)
{
    private readonly Option<long> _steps = new("--steps")
    {
        CustomParser = NumberOption.Whole,
        HelpName = "N",
        Description = "How many steps are made at most.",
        DefaultValueFactory = _ => steps,
    };

    private readonly Option<double> _tolerance = new("--tolerance")
    {
        CustomParser = NumberOption.Real,
        HelpName = "T",
        Description = "The norm of the field at which a run has converged.",
        DefaultValueFactory = _ => 1e-8,
    };

    public void AddTo(Command verb)
    {
        verb.Add(_steps);
        verb.Add(_tolerance);
    }

    public RunLimits Of(ParseResult command, long every)
    {
        var (most, tolerance) = (command.GetValue(_steps), command.GetValue(_tolerance));
        return most < 0 ? throw new Refusal($"`--steps {most}`: there are no fewer steps than 0")
            : every < 1 ? throw new Refusal($"`--every {every}`: every first step is the most that can be looked at")
            : !(tolerance >= 0) ? throw new Refusal("`--tolerance` is a norm: it is not below 0")
            : new RunLimits(most, tolerance, every);
    }
}
