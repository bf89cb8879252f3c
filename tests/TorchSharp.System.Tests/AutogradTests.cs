using TorchSharp;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>Gradients where they were asked for, and nowhere else.</summary>
public sealed class AutogradTests
{
    [NeedsLibtorch]
    public void Backward_with_inputs_leaves_the_gradients_of_others_untouched()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2.0], requires_grad: true);
        var y = tensor([3.0], requires_grad: true);
        y.grad = tensor([7.0]);

        autograd.backward([(x * y).sum()], inputs: [x]);

        Assert.Equal(3, x.grad!.item<double>());
        Assert.Equal(7, y.grad!.item<double>());
    }

    [NeedsLibtorch]
    public void Backward_adds_into_the_gradient_that_is_there()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2.0], requires_grad: true);
        var buffer = zeros(4, dtype: float64);
        var view = buffer.narrow(0, 2, 1);
        x.grad = view;
        var place = Place(view);
        var loss = (x * x).sum();

        loss.backward(retain_graph: true, inputs: [x]);
        loss.backward(inputs: [x]);

        Assert.Equal([0, 0, 8, 0], buffer.data<double>());
        Assert.Equal(place, Place(x.grad!));
    }

    [NeedsLibtorch]
    public void A_gradient_graph_replaces_the_gradient()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2.0], requires_grad: true);
        var view = zeros(1, dtype: float64);
        x.grad = view;

        (x * x).sum().backward(create_graph: true, inputs: [x]);

        Assert.NotEqual(Place(view), Place(x.grad!));
        Assert.Equal(0, view.item<double>());
        x.grad = null;
    }

    [NeedsLibtorch]
    public void An_input_that_is_not_reached_is_passed_over()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2.0], requires_grad: true);
        var y = tensor([3.0], requires_grad: true);

        autograd.backward([(x * x).sum()], inputs: [x, y]);

        Assert.Equal(4, x.grad!.item<double>());
        Assert.Null(y.grad);
    }

    [NeedsLibtorch]
    public void A_vector_needs_the_gradient_that_comes_from_above()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2.0, 3.0], requires_grad: true);

        autograd.backward(x * x, tensor([1.0, 10.0]));

        Assert.Equal([4, 60], x.grad!.data<double>());
    }

    [NeedsLibtorch]
    public void Nothing_is_recorded_where_gradients_are_off()
    {
        using var scope = NewDisposeScope();
        var x = tensor([2.0], requires_grad: true);

        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * x).requires_grad);
            using (enable_grad()) Assert.True((x * x).requires_grad);
            Assert.False(is_grad_enabled());
        }

        Assert.True((x * x).requires_grad);
        Assert.False(x.detach().requires_grad);
    }

    private static nint Place(Tensor tensor) =>
        tensor.storage<double>().data_ptr() + (nint)(8 * tensor.storage_offset());
}
