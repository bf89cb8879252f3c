namespace Mmx.Tests;

/// <summary>The same bits whatever the hardware and the threads, in processes of their own.</summary>
[Collection(nameof(Mmx.Cpu.Crew))]
public sealed class MachineTests
{
    private static readonly string _expected = Digest.OfKernels();

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "256")]
    [InlineData("DOTNET_EnableAVX2", "128")]
    [InlineData("DOTNET_EnableHWIntrinsic", "128")]
    public void Less_hardware_gives_the_same_bits(string setting, string atMost)
    {
        var said = Child.Run("hardware digest", (setting, "0"));

        Assert.True(int.Parse(said[0]) <= int.Parse(atMost), $"{setting}=0 left {said[0]} bits");
        Assert.Equal(_expected, said[1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_environment_says_how_many_threads_and_they_give_the_same_bits(int threads)
    {
        var said = Child.Run("threads body digest", ("MMX_THREADS", $"{threads}"));

        Assert.Equal([$"{threads}", "pool", _expected], said);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_OpenMP_team_that_is_there_is_taken_and_gives_the_same_bits(int threads)
    {
        if (HasOpenMP())
        {
            var said = Child.Run("team threads body digest", ("OMP_NUM_THREADS", $"{threads}"));

            Assert.Equal([$"{threads}", "team", _expected], said);
        }
    }

    [Fact]
    public void What_a_kernel_throws_on_the_team_comes_back_to_the_caller()
    {
        if (HasOpenMP())
        {
            Assert.Equal(["TimeoutException"], Child.Run("team failure", ("OMP_NUM_THREADS", "3")));
        }
    }

    [Theory]
    [InlineData("allocation")]
    [InlineData("team allocation")]
    public void A_thousand_steps_allocate_nothing_on_any_thread(string arguments)
    {
        if (arguments == "allocation" || HasOpenMP())
        {
            // Compiled once and for all, so that nothing of the compiler's own is counted, however busy the machine is.
            Assert.Equal(["0"], Child.Run(arguments, ("MMX_THREADS", "3"), ("DOTNET_TieredCompilation", "0")));
        }
    }

    // Asked in another process: to look is to load.
    private static bool HasOpenMP() => Child.Run("has-team")[0] == "yes";
}
