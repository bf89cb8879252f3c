using System;

namespace Dsl.Parser.Syntax;

/// <summary>Statements as .mmx text, one a line.</summary>
internal sealed class StatementPrinter(MmxWriter writer)
{
    public void Print(StatementSyntax statement)
    {
        PrintBare(statement);
        writer.EndLine();
    }

    /// <summary>` { … }`, without the end of its line.</summary>
    public void PrintBlock(BlockSyntax block)
    {
        if (block.Statements.Count == 0)
        {
            writer.Write(" { }");
            return;
        }

        writer.Write(" ").OpenBlock();
        foreach (var statement in block.Statements)
        {
            Print(statement);
        }

        writer.CloseBlock();
    }

    // What nests keeps to itself: the deepest text is printed on the smallest stack.
    private void PrintBare(StatementSyntax statement)
    {
        switch (statement)
        {
            case RepeatSyntax repeat: PrintRepeat(repeat); break;
            case IfSyntax branch: PrintIf(branch); break;
            case AttemptSyntax attempt: PrintAttempt(attempt); break;
            default: PrintLine(statement); break;
        }
    }

    private void PrintLine(StatementSyntax statement)
    {
        switch (statement)
        {
            case LetSyntax let: writer.Write($"let {let.Name.Text} = ").Write(let.Value); break;
            case VarSyntax var: writer.Write($"var {var.Name.Text} = ").Write(var.Value); break;
            case StateSyntax state: PrintState(state); break;
            case AssignSyntax assign: writer.Write(assign.Target).Write(" <- ").Write(assign.Value); break;
            case StepSyntax step: PrintStep(step); break;
            case SampleSyntax: writer.Write("sample"); break;
            case StopSyntax stop: writer.Write("stop when ").Write(stop.Condition); break;
            case ResetSyntax reset: writer.Write($"reset {reset.Rule.Text}"); break;
            case ReportSyntax report: writer.Write($"report {report.Name.Text} = ").Write(report.Value); break;
            case CallStatementSyntax call: writer.Write(call.Call); break;
            case ErrorStatementSyntax: writer.Write("<error>"); break;
            default: throw new ArgumentOutOfRangeException(nameof(statement), statement, "This statement has no text yet.");
        }
    }

    private void PrintState(StateSyntax state)
    {
        writer.Write($"state {state.Name.Text}: {state.Type.Name.Text}");
        if (state.Type.WindowSize != null)
        {
            writer.Write("[").Write(state.Type.WindowSize).Write("]");
        }

        writer.Write(" per ", state.Type.Grain).Write(" = ", state.First);
    }

    private void PrintStep(StepSyntax step) =>
        writer.Write("step ").Write(step.Rule)
            .Write(" on ", step.On)
            .Write(step.KeepsSample ? " keeping sample" : "")
            .Write(" with field = ", step.Field);

    private void PrintRepeat(RepeatSyntax repeat)
    {
        writer.Write("repeat ").Write(repeat.Count).Write(" as ", repeat.Index);
        PrintBlock(repeat.Body);
        writer.Write(" until ", repeat.Until);
    }

    private void PrintIf(IfSyntax branch)
    {
        writer.Write("if ").Write(branch.Condition);
        PrintBlock(branch.Then);
        if (branch.Else is { Statements: { Count: 1 } only } && only[0] is IfSyntax chained)
        {
            writer.Write(" else ");
            PrintIf(chained);
        }
        else
        {
            PrintElse(branch.Else);
        }
    }

    private void PrintAttempt(AttemptSyntax attempt)
    {
        writer.Write("attempt");
        var separator = " restoring (";
        foreach (var name in attempt.Restoring)
        {
            writer.Write(separator).Write(name);
            separator = ", ";
        }

        writer.Write(attempt.Restoring.Count > 0 ? ")" : "");
        PrintBlock(attempt.Body);
        writer.Write(" accept when ", attempt.Accept);
        if (attempt.WhenAccepted != null)
        {
            PrintBlock(attempt.WhenAccepted);
        }

        PrintElse(attempt.Otherwise);
    }

    private void PrintElse(BlockSyntax? block)
    {
        if (block != null)
        {
            writer.Write(" else");
            PrintBlock(block);
        }
    }
}
