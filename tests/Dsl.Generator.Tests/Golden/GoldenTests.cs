using System.Linq;
using System.Threading.Tasks;
using Compiled;

namespace Dsl.Generator.Tests.Golden;

/// <summary>Every folder of tests/Golden, stage by stage. A folder that is added is tested.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All.Select(golden => golden.Name)];

    public static TheoryData<string> ValidCases =>
        [.. GoldenCase.All.Where(golden => !golden.IsInvalid).Select(golden => golden.Name)];

    public static TheoryData<string, string> StagesOfCases
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var golden in GoldenCase.All)
            {
                foreach (var stage in golden.IsInvalid ? StageTexts.NamesForInvalid : StageTexts.Names)
                {
                    rows.Add(golden.Name, stage);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(StagesOfCases))]
    public async Task A_stage_makes_of_a_case_what_was_verified(string name, string stage)
    {
        var golden = new GoldenCase(name);
        var texts = golden.Stages.Where(text => StageTexts.IsOf(text, stage)).ToList();

        Assert.NotEmpty(texts);
        foreach (var text in texts)
        {
            await Snapshots.Verify(golden.Folder, text);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_complained_of_exactly_when_it_is_invalid(string name)
    {
        var golden = new GoldenCase(name);

        var complaints = string.Concat(StageTexts.Complaints(golden.Source).Select(stage => stage.Text));

        Assert.True(golden.IsInvalid == (complaints != ""), $"{name}/source.mmx:\n{complaints}");
    }

    [Theory]
    [MemberData(nameof(ValidCases))]
    public void The_generated_csharp_of_a_case_compiles_without_a_warning(string name) =>
        CompiledOptimizers.Of(StageTexts.Generated(new GoldenCase(name).Source));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_holds_nothing_that_no_stage_makes(string name)
    {
        var golden = new GoldenCase(name);

        Assert.Empty(golden.VerifiedFiles.Except(golden.Stages.Select(stage => stage.VerifiedFile)));
    }
}
