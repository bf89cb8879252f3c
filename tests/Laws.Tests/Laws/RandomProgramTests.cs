using System.Linq;
using Laws.Tests.Programs;

namespace Laws.Tests.Laws;

/// <summary>Random well-typed programs compile, and do what the oracle does. A failing one is shown, made small.</summary>
public sealed class RandomProgramTests
{
    private const int ProgramsAtATime = 20;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Random_programs_compile_and_agree_with_the_oracle(int batch)
    {
        var verdict = Verdict.Of(Enumerable.Range(batch * ProgramsAtATime, ProgramsAtATime)).FirstOrDefault();
        Assert.True(verdict is null, verdict);
    }
}
