using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>
/// An optimizer that does what a script says, a letter at a time: d draws as a step's beginning, s samples, f asks
/// for all fields, l for all losses, u and v likewise where they are not known, m says that the point has moved, !
/// ends the run, [ and ] are around what keeps the sample. The point stays where it is.
/// </summary>
internal sealed class Scripted : Optimizer<double>
{
    public Scripted(Game<double> game, string script)
        : base(game, MmxContract.V1, new string[game.Players.Count], new Demand(0, 0, 0, 0, [])) =>
        Rule = new ScriptMachine(Run, script, Players.All(game.Players.Count));

    protected override Machine<double> Rule { get; }

    private sealed class ScriptMachine(Run<double> run, string script, Players all) : Machine<double>
    {
        public override bool Advance(out Request request)
        {
            while (At < script.Length)
            {
                if (Does(script[At++], out request))
                {
                    return true;
                }

                if (run.HasStopped)
                {
                    break;
                }
            }

            return Done(out request);
        }

        private bool Does(char letter, out Request request)
        {
            request = default;
            switch (letter)
            {
                case 'd': return run.Draw(out request);
                case 's': return run.Sample(out request);
                case 'f': return run.Evaluate(all, Players.None, out request);
                case 'l': return run.Evaluate(Players.None, all, out request);
                case 'u': return run.EvaluateUnknown(all, Players.None, out request);
                case 'v': return run.EvaluateUnknown(Players.None, all, out request);
                case 'm': run.Forget(); return false;
                case '!': run.Stop(); return false;
                case '[': run.KeepSample(); return false;
                case ']': run.KeepSampleEnds(); return false;
                default: throw Lost();
            }
        }
    }
}
