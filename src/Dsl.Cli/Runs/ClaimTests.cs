using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dsl.Cli.Roslyn;
using Dsl.Cli.Verbs;
using Dsl.Generator;
using Dsl.Generator.Scheduling.Claims;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;
using Mmx.Claims;

namespace Dsl.Cli.Runs;

/// <summary>A line of a claim, where it stands, and what came of it.</summary>
internal sealed record TestedLine(
    string Claim, string Path, Place Place, ClaimLine Line, Verdict Verdict, double Seconds);

/// <summary>Runs the claims of a program, on all cores; what comes of them comes in the order of the files.</summary>
internal static class ClaimTests
{
    public static IEnumerable<TestedLine> Of(CheckedSources program, IReadOnlyList<ProgramSlice> claims)
    {
        var compiled = InMemory.Compile([.. claims.Select(slice => MmxCompiler.Compile(slice)!)]);
        var tests = claims
            .SelectMany(slice =>
            {
                var name = $"{ClaimPlan.NamespaceOf(slice.Namespace, slice.Name)}.{ClaimPlan.Class}";
                var claim = (Claim)Activator.CreateInstance(compiled.GetType(name, throwOnError: true)!)!;
                return claim.Lines.Zip(slice.BindClaim()!.Lines, (line, bound) => (slice, line, bound));
            })
            .Select(each => Task.Run(() => Test(program, each.slice, each.line, each.bound)))
            .ToList();
        return tests.Select(test => test.GetAwaiter().GetResult());
    }

    private static TestedLine Test(CheckedSources program, ProgramSlice slice, ClaimLine line, BoundClaimLine bound)
    {
        var clock = Stopwatch.StartNew();
        var verdict = line.Run(Path.GetDirectoryName(FileOf(program, bound.Game.Path).FullPath));
        var file = FileOf(program, slice.Subject.Path);
        var place = Place.Of(file.Source.Path, new LineMap(file.Source.Text), bound.Syntax.Span);
        return new TestedLine(slice.Name, file.Shown, place, line, verdict, clock.Elapsed.TotalSeconds);
    }

    private static Sources.DiskFile FileOf(CheckedSources program, string path) =>
        program.OnDisk.First(file => file.Source.Path == path);
}
