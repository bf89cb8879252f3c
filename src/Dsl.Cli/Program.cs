using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Verbs;

namespace Dsl.Cli;

/// <summary>The table of verbs, and the one place where a failure becomes a line and an exit code.</summary>
internal static class Program
{
    public const int Fine = 0;
    public const int Wrong = 1;

    /// <summary>Nothing is wrong, but what was looked for was found.</summary>
    public const int Found = 2;

    public static int Main(string[] args) => Run(args, Shell.OfThisProcess());

    public static int Run(string[] args, Shell shell)
    {
        Verb[] verbs =
        [
            new CheckVerb(shell), new LintVerb(shell), new GenVerb(shell), new DiffVerb(shell), new DumpVerb(shell),
            new ExplainVerb(shell), new FmtVerb(shell), new RunVerb(shell), new CompareVerb(shell),
            new TestVerb(shell), new PhaseVerb(shell),
        ];
        var root = new RootCommand("mmx compiles minimax optimizers, written in .mmx files, to C#.");
        root.Add(Verb.ForPlainComplaints());
        Array.ForEach(verbs, root.Add);
        root.Add(new CompletionCommand(shell));
        root.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(verbs);
        return Run(root.Parse(args), shell);
    }

    private static int Run(ParseResult command, Shell shell)
    {
        try
        {
            return command.Action is ParseErrorAction ? RefuseUse(command, shell) : Invoke(command, shell);
        }
        catch (Refusal refusal)
        {
            return Fail(shell, refusal.Message);
        }
        catch (IOException fault)
        {
            return Fail(shell, fault.Message);
        }
        catch (Exception bug)
        {
            return Fail(shell, $"this is a bug in mmx, please report it: {bug.GetType().Name}: {bug.Message}");
        }
    }

    private static int Invoke(ParseResult command, Shell shell) => command.Invoke(new InvocationConfiguration
    {
        Output = shell.Result,
        Error = shell.Complaints,
        EnableDefaultExceptionHandler = false,
    });

    private static int RefuseUse(ParseResult command, Shell shell)
    {
        foreach (var message in MessagesOf(command))
        {
            Fail(shell, message);
        }

        var verb = command.CommandResult.Command is IHasExamples and Command named ? $" {named.Name}" : "";
        return Fail(shell, $"`mmx{verb} --help` shows how it is used");
    }

    private static IEnumerable<string> MessagesOf(ParseResult command) =>
        command is { CommandResult.Command: RootCommand root, UnmatchedTokens: [var word, ..] }
            ? [$"there is no verb `{word}`; there are {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}"]
            : command.Errors.Select(error => error.Message.Replace("\t", ""));

    private static int Fail(Shell shell, string message)
    {
        shell.Complaints.WriteLine("mmx: " + message.ReplaceLineEndings(" "));
        return Wrong;
    }
}
