using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>What a tensor is, what is in it, and what comes of it.</summary>
public sealed class TensorTests
{
    [NeedsLibtorch]
    public void A_tensor_says_what_it_is()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3, dtype: float64);

        Assert.Equal([2, 3], x.shape);
        Assert.Equal([3, 1], x.stride());
        Assert.Equal((2, 2, 6, 8), (x.dim(), x.ndim, x.numel(), x.element_size()));
        Assert.Equal(ScalarType.Float64, x.dtype);
        Assert.Equal(DeviceType.CPU, x.device.type);
        Assert.True(x.is_leaf && x.is_contiguous() && x.is_floating_point() && x.is_cpu());
        Assert.False(x.requires_grad || x.is_cuda);
        Assert.Equal("[2x3], type = Float64, device = cpu", x.ToString());
    }

    [NeedsLibtorch]
    public void Arrays_become_tensors_of_their_type()
    {
        using var scope = NewDisposeScope();

        Assert.Equal([1f, 2f], tensor([1f, 2f]).data<float>().ToArray());
        Assert.Equal([1L, 2L, 3L, 4L], tensor(new long[,] { { 1, 2 }, { 3, 4 } }).data<long>());
        Assert.Equal([2, 2], tensor([1.0, 2, 3, 4], [2, 2]).shape);
        Assert.Equal(ScalarType.Float32, tensor([1.0, 2.0], dtype: float32).dtype);
        Assert.Equal(7, tensor(7).item<int>());
        Assert.Throws<ArgumentException>(() => tensor([1f, 2f], [3]));
    }

    [NeedsLibtorch]
    public void A_tensor_does_not_share_memory_with_the_array_it_was_made_of()
    {
        using var scope = NewDisposeScope();
        float[] array = [1, 2];

        var x = tensor(array);
        array[0] = 5;

        Assert.Equal(1, x[0].item<float>());
    }

    [NeedsLibtorch]
    public void Elements_are_read_in_the_order_of_indices_whatever_the_strides()
    {
        using var scope = NewDisposeScope();
        var x = arange(6).view(2, 3).t();

        using var elements = x.data<long>();

        Assert.Equal([0L, 3, 1, 4, 2, 5], elements.ToArray());
        Assert.Equal(elements.ToArray(), elements.ToList());
        Assert.Equal(4L, elements[1, 1]);
        Assert.Equal(4L, elements[3]);
        Assert.Throws<IndexOutOfRangeException>(() => elements[6]);
        Assert.Throws<IndexOutOfRangeException>(() => elements[0, 2]);
    }

    [NeedsLibtorch]
    public void Elements_are_asked_for_by_their_own_type()
    {
        using var x = zeros(2);

        Assert.Throws<ArgumentException>(() => x.data<double>());
        Assert.Throws<ArgumentException>(() => x.item<float>());
        Assert.Equal(8, x.bytes.Length);
    }

    [NeedsLibtorch]
    public void Numbers_and_tensors_meet_in_operators()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1.0, 2.0]);
        var y = tensor([3.0, 5.0]);

        Assert.Equal([-1, 0], ((x - 2) / (y - x) * 2 + 0).data<double>());
        Assert.Equal([1, 0], (2 - x).data<double>());
        Assert.Equal([2, 1], (2.0 / x).data<double>());
        Assert.Equal([-1, -2], (-x).data<double>());
        Assert.Equal([true, false], (y < 4).data<bool>());
        Assert.Equal([false, true], (x == 2).data<bool>());
    }

    [NeedsLibtorch]
    public void Reductions_go_over_all_or_over_a_dimension()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new[,] { { 1.0, 5.0 }, { 3.0, -1.0 } });

        Assert.Equal(8, (double)x.sum());
        Assert.Equal(2, x.mean().item<double>());
        Assert.Equal([4, 4], x.sum(dim: 0).data<double>());
        Assert.Equal([3, 1], x.mean([1]).data<double>());
        Assert.Equal([1L, 0], x.max(1).indexes.data<long>());
        Assert.Equal([1, -1], x.min(1).values.data<double>());
        Assert.Equal([0L, 1], x.argmin(1).data<long>());
        Assert.Equal(6, x.norm().item<double>());
        Assert.True((bool)(x > -2).all());
    }

    [NeedsLibtorch]
    public void Tensors_are_joined_and_picked_apart()
    {
        using var scope = NewDisposeScope();
        var x = tensor([1f, 2f]);
        var y = tensor([3f, 4f]);

        Assert.Equal([1f, 2, 3, 4], cat([x, y]).data<float>());
        Assert.Equal([1f, 3, 2, 4], stack([x, y], dim: 1).data<float>());
        Assert.Equal([2f, 1], x.index_select(0, tensor([1L, 0])).data<float>());
        Assert.Equal(4f, stack([x, y])[1, 1].item<float>());
        Assert.Equal([1f, 4], where(tensor([1L, 0]) == 1, x, y).data<float>());
    }

    [NeedsLibtorch]
    public void Functions_are_libtorchs()
    {
        using var scope = NewDisposeScope();
        var x = tensor([-1.0, 0.5]);

        foreach (var (function, expected) in Functions())
        {
            var found = function(x).data<double>().ToArray();
            Assert.All(found.Zip(new[] { -1.0, 0.5 }), pair => Assert.Equal(expected(pair.Second), pair.First, 12));
        }
    }

    [NeedsLibtorch]
    public void The_same_seed_gives_the_same_numbers()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var first = randn(8);
        var state = Generator.Default.get_state();
        var second = rand(8);

        manual_seed(3);

        Assert.True(first.Equals(randn(8)));
        Generator.Default.set_state(state);
        Assert.True(second.Equals(rand(8)));
        Assert.True(rand(4, generator: new Generator(5)).Equals(rand(4, generator: new Generator(5))));
        Assert.All(randint(2, 5, [100]).data<long>(), number => Assert.InRange(number, 2, 4));
    }

    private static (Func<Tensor, Tensor> Function, Func<double, double> Expected)[] Functions() =>
    [
        (x => x.abs(), Math.Abs),
        (x => x.exp(), Math.Exp),
        (x => x.square(), x => x * x),
        (x => x.pow(2), x => x * x),
        (sin, Math.Sin),
        (cos, Math.Cos),
        (tanh, Math.Tanh),
        (sigmoid, x => 1 / (1 + Math.Exp(-x))),
        (x => x.clamp(min: 0), x => Math.Max(x, 0)),
        (x => x.clamp(max: 0), x => Math.Min(x, 0)),
        (x => nn.functional.softplus(x), x => Math.Log(1 + Math.Exp(x))),
        (x => nn.functional.leaky_relu(x, 0.2), x => x > 0 ? x : 0.2 * x),
        (x => x.div(0.3, RoundingMode.floor), x => Math.Floor(x / 0.3)),
    ];
}
