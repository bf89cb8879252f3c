using System;
using System.IO;
using System.Linq;
using System.Text;
using Mmx.Games;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>States as files: written whole, read back to the bit, and refused in words where they do not fit.</summary>
public sealed class StateFileTests
{
    [Fact]
    public void A_saved_state_is_one_file_that_an_optimizer_made_anew_goes_on_from()
    {
        var folder = Directory.CreateTempSubdirectory("mmx");
        var path = Path.Combine(folder.FullName, "state.safetensors");
        using var one = new Table<double>(20_000);
        one.Optimizer.Step();
        one.Optimizer.Save(path);
        one.Optimizer.Step();
        one.Optimizer.Save(path);

        using var other = new Table<double>(20_000);
        other.Optimizer.Load(path);
        Assert.Equal(["state.safetensors"], folder.GetFiles().Select(file => file.Name));
        Assert.Equal((2, 10, 10), (other.Optimizer.Steps, other.Optimizer.Evaluations, other.Optimizer.Samples));
        Assert.Equal(2 * 5, other.Optimizer.Base.T);
        one.Optimizer.Step();
        other.Optimizer.Step();
        Assert.Equal(one.Saved(), other.Saved());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Hyperparameters_come_back_as_they_were_set()
    {
        using var one = new Table<float>(3);
        one.Optimizer.K = 7;
        one.Optimizer.Base.Lr.Critic = 0.25;
        one.Optimizer.Base.Beta1 = 0.125;
        using var other = new Table<float>(3);
        other.Load(one.Saved());
        Assert.Equal((7, 0.25, 0.125), (other.Optimizer.K, other.Optimizer.Base.Lr.Critic, other.Optimizer.Base.Beta1));
    }

    [Fact]
    public void A_state_of_an_optimizer_at_rest_ends_the_step_that_another_is_in()
    {
        using var one = new Table<double>(9);
        one.Optimizer.Step();
        using var other = new Table<double>(9);
        other.Optimizer.Step();
        other.Optimizer.Advance();
        Assert.False(other.Optimizer.Next.IsRest);
        other.Load(one.Saved());
        Assert.True(other.Optimizer.Next.IsRest);
        one.Optimizer.Step();
        other.Optimizer.Step();
        Assert.Equal(one.Saved(), other.Saved());
    }

    [Fact]
    public void A_tensor_of_another_length_is_named()
    {
        using var one = new Table<double>(5);
        using var other = new Table<double>(6);
        other.Refuses(
            one.Saved(),
            "Stable<double>, and does not fit",
            "game.point/generator/generator is F64[5], and should be F64[6]",
            "Base.v/critic/critic is F64[5], and should be F64[6]");
    }

    [Fact]
    public void Another_precision_is_named_and_nothing_else()
    {
        using var one = new Table<float>(5);
        using var other = new Table<double>(5);
        Assert.EndsWith(
            "nothing was changed:\n  its vectors are of float, and here they are of double", other.Refuses(one.Saved()));
    }

    [Fact]
    public void What_another_optimizer_holds_is_named_and_what_is_missing_too()
    {
        using var one = new Table<double>(5);
        using var other = new Table<double>(5);
        other.Refuses(
            Renamed(one.Saved(), "Base.m/", "Base.q/"),
            "Base.m/generator/generator is missing: it should be F64[5]",
            "Base.m/critic/critic is missing",
            "Base.q/generator/generator is in it, and nothing here is called so");
    }

    [Fact]
    public void A_property_more_or_less_does_not_matter()
    {
        using var one = new Table<double>(5);
        one.Optimizer.K = 9;
        using var other = new Table<double>(5);
        other.Load(Renamed(one.Saved(), "properties.K", "properties.Q"));
        Assert.Equal(5, other.Optimizer.K);
    }

    [Fact]
    public void The_middle_of_a_step_is_refused_by_any_but_the_same_rules()
    {
        using var one = new Table<double>(5);
        one.Optimizer.Advance();
        var saved = one.Saved();
        var schema = Encoding.UTF8.GetString(saved).Split("\"schema\":\"")[1][..8];
        using var other = new Table<double>(5);
        other.Refuses(Renamed(saved, schema, new string('0', 8)), "it was saved in the middle of a step");
        other.Load(saved);
        Assert.Equal(one.Optimizer.Next, other.Optimizer.Next);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_refused_wherever_it_was_cut()
    {
        using var one = new Table<double>(5);
        one.Optimizer.Step();
        var saved = one.Saved();
        using var other = new Table<double>(5);
        for (var length = 0; length < saved.Length; length += 7)
        {
            other.Refuses(saved[..length], length < 8 ? "too short" : "cut off");
        }

        other.Refuses([.. saved, 0], "more behind its header");
    }

    [Fact]
    public void Any_byte_of_the_header_may_be_wrong_without_more_than_a_refusal()
    {
        using var one = new Table<double>(2);
        one.Optimizer.Advance();
        var saved = one.Saved();
        var end = 8 + (int)BitConverter.ToInt64(saved);
        using var other = new Table<double>(2);
        for (var i = 0; i < end; i++)
        {
            var wrong = (byte[])saved.Clone();
            wrong[i] ^= (byte)(1 << (i % 8));
            try
            {
                other.Load(wrong);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no state at all, only words that somebody wrote")]
    public void What_is_no_state_is_refused(string text)
    {
        using var table = new Table<double>(5);
        table.Refuses(Encoding.UTF8.GetBytes(text), "This is no saved state");
    }

    [Fact]
    public void Tensors_that_nobody_saved_from_an_optimizer_are_refused()
    {
        using var table = new Table<double>(5);
        var header = Encoding.UTF8.GetBytes("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}");
        table.Refuses([.. BitConverter.GetBytes((long)header.Length), .. header, 0, 0, 0, 0], "not the state of an optimizer");
    }

    [Fact]
    public void What_could_not_be_saved_leaves_the_last_state_and_nothing_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("mmx");
        var path = Path.Combine(folder.FullName, "state.safetensors");
        using var table = new Table<double>(5);
        table.Optimizer.Save(path);
        var saved = File.ReadAllBytes(path);
        using (table.Optimizer.Rest())
        {
            Assert.Throws<InvalidOperationException>(() => table.Optimizer.Save(path));
        }

        Assert.Equal(["state.safetensors"], folder.GetFiles().Select(file => file.Name));
        Assert.Equal(saved, File.ReadAllBytes(path));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void While_it_rests_for_a_look_nothing_is_saved()
    {
        using var table = new Table<double>(5);
        using (table.Optimizer.Rest())
        {
            Assert.Throws<InvalidOperationException>(() => table.Saved());
        }
    }

    private static byte[] Renamed(byte[] saved, string name, string by) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(saved).Replace(name, by));
}
