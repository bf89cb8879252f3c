using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;

namespace Dsl.Cli.Output;

/// <summary>The usual help and below it examples: of the command asked about, or the first one of each verb.</summary>
internal sealed class HelpWithExamples(IReadOnlyList<IHasExamples> verbs) : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    public override int Invoke(ParseResult command)
    {
        var code = _usual.Invoke(command);
        var output = command.InvocationConfiguration.Output;
        var examples = ExamplesOf(command.CommandResult.Command).ToList();
        var widest = examples.Max(example => example.CommandLine.Length);
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example.CommandLine.PadRight(widest)}  {example.Meaning}");
        }

        output.WriteLine();
        return code;
    }

    private IEnumerable<Example> ExamplesOf(Command command) =>
        command is IHasExamples own ? own.Examples : verbs.Select(each => each.Examples[0]);
}

/// <summary>A command that has command lines to begin with.</summary>
internal interface IHasExamples
{
    IReadOnlyList<Example> Examples { get; }
}

/// <summary>A command line, and what it does.</summary>
internal sealed record Example(string CommandLine, string Meaning);
