using System;
using System.IO;
using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>Whatever goes wrong arrives as an exception that can be read.</summary>
public sealed class FailureTests
{
    [NeedsLibtorch]
    public void What_libtorch_says_arrives_without_its_native_stack()
    {
        using var scope = NewDisposeScope();

        var failure = Assert.Throws<ExternalException>(() => rand(2, 3).matmul(rand(2, 3)));

        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", failure.Message);
    }

    [NeedsLibtorch]
    public void Each_kind_of_call_fails_with_an_exception()
    {
        using var scope = NewDisposeScope();
        var x = rand(2, 3);
        var leaf = nn.Parameter(rand(2));

        Fails(() => x.view(5));
        Fails(() => x.narrow(0, 1, 5));
        Fails(() => x.add_(rand(4)));
        Fails(() => leaf.add_(1));
        Fails(() => x.sum().backward());
        Fails(() => cat([x, rand(5)]));
        Fails(() => x.max(7));
        Fails(() => x.ToScalar());
        Fails(() => x.to(ScalarType.Int64).requires_grad = true);
        Fails(() => nn.functional.binary_cross_entropy_with_logits(x, rand(3, 3)));
        Fails(() => Generator.Default.set_state(rand(3)));
    }

    [NeedsLibtorch]
    public void A_graph_is_walked_backward_once()
    {
        using var scope = NewDisposeScope();
        var x = nn.Parameter(rand(2));
        var loss = (x * x).sum();
        loss.backward();

        Assert.Contains("a second time", Fails(() => loss.backward()).Message);
    }

    [NeedsLibtorch]
    public void A_tensor_that_is_gone_says_so()
    {
        var x = rand(2);
        x.Dispose();
        x.Dispose();

        Assert.Throws<InvalidOperationException>(() => x + 1);
        Assert.Throws<InvalidOperationException>(() => x.Handle);
        Assert.Throws<InvalidOperationException>(() => autograd.backward([x]));
    }

    [NeedsLibtorch]
    public void Null_is_refused_before_libtorch_sees_it()
    {
        using var scope = NewDisposeScope();
        var x = rand(2);

        Assert.Throws<ArgumentNullException>(() => x.add((Tensor)null!));
        Assert.Throws<ArgumentNullException>(() => x.mul((Scalar)null!));
        Assert.Throws<ArgumentNullException>(() => cat([x, null!]));
        Assert.Throws<ArgumentNullException>(() => autograd.backward([null!]));
        Assert.Throws<ArgumentNullException>(() => autograd.backward([x.sum()], inputs: [null!]));
    }

    [NeedsLibtorch]
    public void A_generator_that_is_gone_is_not_taken_for_the_default_one()
    {
        var generator = new Generator(1);
        generator.Dispose();

        Assert.Throws<ObjectDisposedException>(() => rand(2, generator: generator));
        Assert.Throws<ObjectDisposedException>(() => generator.manual_seed(1));
    }

    [NeedsLibtorch]
    public void A_device_that_is_not_there_is_named()
    {
        if (cuda.is_available()) return;

        var failure = Assert.Throws<InvalidOperationException>(() => zeros(2, device: "cuda"));

        Assert.Contains("CUDA", failure.Message);
        Assert.Throws<InvalidOperationException>(() => rand(2).cuda());
    }

    [Fact]
    public void Without_the_native_half_the_first_tensor_says_what_to_run()
    {
        var failure = Assert.Throws<NotSupportedException>(() => Library.FindIn([Path.GetTempPath()]));

        Assert.Contains("./build.sh setup", failure.Message);
    }

    [Fact]
    public void A_native_half_that_does_not_load_says_what_to_run()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "no library");

        var failure = Assert.Throws<NotSupportedException>(() => Library.LoadFrom(path));

        File.Delete(path);
        Assert.Contains("./build.sh setup", failure.Message);
    }

    [Fact]
    public void Names_for_dimensions_are_refused_and_not_forgotten() =>
        Assert.Throws<NotSupportedException>(() => zeros(2, names: ["batch"]));

    private static ExternalException Fails(Action call)
    {
        var failure = Assert.Throws<ExternalException>(call);
        Assert.NotEmpty(failure.Message);
        Assert.DoesNotContain("Exception raised from", failure.Message);
        return failure;
    }

    private static ExternalException Fails(Func<object?> call) => Fails(() => { call(); });
}
