using System;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Laws.Tests.Laws;

namespace Laws.Tests.Reference;

/// <summary>What the reference says of the language is so.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<int> Examples => [.. Example.All.Select(example => example.Line)];

    public static TheoryData<string> Optimizers => ReferenceCase.Optimizers;

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_has_nothing_wrong(int line) => Assert.Empty(At(line).Program.Diagnostics.Select(found => $"{found.Place.Line}: {found.Message}"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_back_to_itself(int line)
    {
        var parsed = At(line).Parsed.Syntax;
        var printed = MmxParser.Parse(new SourceFile("printed.mmx", SyntaxPrinter.Print(parsed)));

        Assert.Equal(parsed, printed.Syntax);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void An_optimizer_does_what_is_interpreted(string name)
    {
        var bound = ReferenceCase.Of(name).Bind()!;
        var layout = Shapes.Uneven(bound.Players.Count, 5);
        var disagreement = Agreement.Disagreement<double>(
            ReferenceCase.TypeOf<double>(name), bound, new CoupledGame(layout, Shapes.Directions(bound)), Shapes.Start(layout), steps: 12, 1e-9);

        Assert.True(disagreement is null, $"{name}, {disagreement}");
    }

    [Fact]
    public void What_is_claimed_there_is_so() => Assert.All(
        ReferenceCase.Claims.SelectMany(claim => claim.Run()), verdict => Assert.True(verdict.Holds, $"{verdict.Line}: {verdict.Text}"));

    [Fact]
    public void What_is_wrong_there_is_complained_of_as_it_says() => Assert.All(Example.Wrong, pair =>
    {
        var said = pair.Wrong.Program.Diagnostics
            .Select(found => $"{found.Place.Line}:{found.Place.Column}: {found.Code} {found.Message} {found.Hint}\n");
        Assert.Equal(pair.Said, string.Concat(said));
    });

    [Fact]
    public void The_table_says_how_far_each_construct_is_carried()
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            ConstructTable.Write();
        }

        Assert.Equal(ConstructTable.Filled, ConstructTable.Said);
    }

    private static Example At(int line) => Example.All.First(example => example.Line == line);
}
