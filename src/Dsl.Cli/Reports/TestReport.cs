using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>All that came of the claims that were run.</summary>
internal sealed record TestReport(IReadOnlyList<TestedLine> Lines, double Seconds)
{
    public int Claims => Lines.Select(line => (line.Path, line.Claim)).Distinct().Count();

    public int Failed => Lines.Count(line => !line.Verdict.Holds);

    public string Summary =>
        $"{Count.Of(Claims, "claim")}, {Count.Of(Lines.Count, "line")}, {Found}, in {Numerals.Short(Seconds)} s";

    private string Found => Failed switch
    {
        0 => "all hold",
        1 => "1 fails",
        _ => $"{Failed} fail",
    };
}

/// <summary>Tells of lines as they come: under the claim that they are of, whether they hold, and by what.</summary>
internal sealed class TestLines(Shell shell)
{
    private (string Path, string Claim)? _under;

    public void Write(TestedLine line)
    {
        if (_under != (line.Path, line.Claim))
        {
            _under = (line.Path, line.Claim);
            shell.Result.WriteLine(line.Claim);
        }

        var word = line.Verdict.Holds ? "holds" : "FAILS";
        shell.Result.WriteLine(
            $"  {word}  {line.Path}({line.Place.Line},{line.Place.Column}): {line.Verdict.Line}: {line.Verdict.Text}");
    }
}
