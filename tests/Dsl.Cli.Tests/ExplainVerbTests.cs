using System.Linq;
using System.Text.Json;

namespace Dsl.Cli.Tests;

/// <summary>`mmx explain`.</summary>
public sealed class ExplainVerbTests
{
    [Fact]
    public void It_says_in_words_what_a_step_costs()
    {
        using var shop = new Workshop().Write("a.mmx", "optimizer Plain = SimGda\n");

        var ran = shop.Run("explain", "a.mmx");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.Equal(
            """
            Plain
              a step: 1 evaluation, 1 sample, 12 bytes a parameter in float, and 4 that the game clears
              vectors kept: 0 of state, 0 within a step; the host waits for no number
              Move: reads field, point; writes point; 12 bytes; ends where the step is done

            """,
            ran.Result);
    }

    [Fact]
    public void The_generated_file_says_the_same()
    {
        using var shop = new Workshop().Write("a.mmx", "optimizer Plain = Extragradient\n");

        var said = shop.Run("explain", "a.mmx").Result.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Trim());
        var file = shop.Run("dump", "--stage", "cs", "a.mmx").Result;

        Assert.All(said, line => Assert.Contains($"//   {line}\n", file));
        Assert.All(said, line => Assert.Contains($"            \"{line}\",\n", file));
    }

    [Fact]
    public void It_says_so_to_programs()
    {
        using var shop = new Workshop().Write("a.mmx", "optimizer Plain = SimGda\noptimizer Other = Adam\n");

        using var one = JsonDocument.Parse(shop.Run("explain", "a.mmx", "--optimizer", "Plain", "--format", "json").Result);
        using var both = JsonDocument.Parse(shop.Run("explain", "a.mmx", "--format", "json").Result);

        var root = one.RootElement;
        var kernel = root.GetProperty("kernels")[0];
        Assert.Equal("Plain", root.GetProperty("optimizer").GetString());
        Assert.Equal(1, root.GetProperty("evaluationsPerStep").GetInt32());
        Assert.Equal(1, root.GetProperty("samplesPerStep").GetInt32());
        Assert.Equal(12, root.GetProperty("bytesPerParameterPerStep").GetInt32());
        Assert.Equal(0, root.GetProperty("stateVectors").GetInt32());
        Assert.Equal(0, root.GetProperty("temporaryVectors").GetInt32());
        Assert.Equal(0, root.GetProperty("hostSynchronisations").GetInt32());
        Assert.Equal(("Move", 12), (kernel.GetProperty("name").GetString(), kernel.GetProperty("bytesPerParameter").GetInt32()));
        Assert.Equal("the step is done", kernel.GetProperty("reason").GetString());
        Assert.Equal(["field", "point"], kernel.GetProperty("reads").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["Plain", "Other"], both.RootElement.EnumerateArray().Select(each => each.GetProperty("optimizer").GetString()));
    }

    [Fact]
    public void Where_there_is_no_such_optimizer_it_says_so()
    {
        using var shop = new Workshop().Write("a.mmx", "optimizer Plain = SimGda\n");

        var ran = shop.Run("explain", "a.mmx", "--optimizer", "Plane");

        Assert.Equal(1, ran.Code);
        Assert.Equal("", ran.Result);
        Assert.Contains("there is no optimizer `Plane`", ran.Complaints);
    }
}
