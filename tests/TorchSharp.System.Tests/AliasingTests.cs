using System.Linq;
using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>Parameters and gradients that are views of flat buffers: what keeps them so, and what does not.</summary>
public sealed class AliasingTests
{
    [NeedsLibtorch]
    public void A_parameter_becomes_a_view_and_stays_the_same_parameter()
    {
        using var scope = NewDisposeScope();
        var linear = nn.Linear(2, 3);
        var (parameter, handle) = (linear.weight, linear.weight.Handle);

        var flat = Flatten(linear);
        using (no_grad()) flat.fill_(2);

        Assert.Same(parameter, linear.weight);
        Assert.Equal(handle, parameter.Handle);
        Assert.True(parameter.is_leaf && parameter.requires_grad);
        Assert.Equal([6, 6, 6], linear.call(ones(1, 2)).data<float>());
    }

    [NeedsLibtorch]
    public void Gradients_in_a_flat_buffer_survive_steps()
    {
        using var scope = NewDisposeScope();
        var net = nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4), nn.Linear(4, 1));
        Flatten(net);
        var gradients = FlattenGradients(net);
        var places = net.parameters().Select(GradientPlace).ToList();

        for (var i = 0; i < 3; i++)
        {
            net.zero_grad(set_to_none: false);
            net.call(rand(8, 2)).sum().backward();
        }

        Assert.Equal(places, net.parameters().Select(GradientPlace));
        Assert.NotEqual(0, gradients.abs().sum().item<float>());
    }

    [NeedsLibtorch]
    public void Zero_grad_takes_the_gradients_away_unless_it_is_told_not_to()
    {
        using var scope = NewDisposeScope();
        var linear = nn.Linear(2, 1);
        FlattenGradients(linear);

        linear.zero_grad(set_to_none: false);
        Assert.NotNull(linear.weight.grad);
        linear.zero_grad();

        Assert.Null(linear.weight.grad);
    }

    [NeedsLibtorch]
    public void Another_type_replaces_the_parameters_and_the_same_does_not()
    {
        using var scope = NewDisposeScope();
        var net = nn.Sequential(nn.Linear(2, 4), nn.BatchNorm1d(4));
        var before = net.parameters().ToList();
        var handles = before.ConvertAll(parameter => parameter.Handle);

        net.to(float32).to(CPU);
        Assert.Equal(handles, net.parameters().Select(parameter => parameter.Handle));
        net.to(bfloat16);

        Assert.All(before, parameter => Assert.True(parameter.IsInvalid));
        Assert.All(net.parameters(), parameter => Assert.Equal(ScalarType.BFloat16, parameter.dtype));
        Assert.Equal(ScalarType.Int64, net.buffers().Last().dtype);
    }

    [NeedsLibtorch]
    public void A_loaded_state_lands_in_the_flat_buffer()
    {
        using var scope = NewDisposeScope();
        var (from, to) = (nn.Linear(2, 3), nn.Linear(2, 3));
        var flat = Flatten(to);

        to.load_state_dict(from.state_dict());

        Assert.Equal(from.weight.data<float>(), flat.narrow(0, 0, 6).data<float>());
    }

    [NeedsLibtorch]
    public void The_buffers_of_a_batch_norm_stay_where_they_are()
    {
        using var scope = NewDisposeScope();
        var norm = nn.BatchNorm1d(2);
        var (handle, place) = (norm.running_mean!.Handle, Place(norm.running_mean!));

        norm.call(rand(8, 2));

        Assert.Equal((handle, place), (norm.running_mean!.Handle, Place(norm.running_mean!)));
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
    }

    [NeedsLibtorch]
    public void A_write_past_autograd_is_silent_and_a_touched_version_is_not()
    {
        using var scope = NewDisposeScope();
        var x = nn.Parameter(ones(2));
        var nothing = x.detach().narrow(0, 0, 0);
        var loss = (x * x).sum();
        Marshal.WriteInt32(Place(x), 0);
        loss.backward(retain_graph: true);

        nothing.add_(1);

        var failure = Assert.Throws<ExternalException>(() => loss.backward());
        Assert.Contains("modified by an inplace operation", failure.Message);
    }

    [NeedsLibtorch]
    public void Adding_in_place_gives_the_tensor_itself_and_zeroing_another_one_on_its_memory()
    {
        using var scope = NewDisposeScope();
        var x = ones(2);

        Assert.Same(x, x.add_(1));
        var zeroed = x.zero_();

        Assert.NotSame(x, zeroed);
        Assert.Equal(Place(x), Place(zeroed));
        Assert.Equal([0, 0], x.data<float>());
    }

    [NeedsLibtorch]
    public void The_native_library_says_where_elements_and_gradients_lie()
    {
        using var scope = NewDisposeScope();
        var x = nn.Parameter(ones(4));
        var part = x.detach().narrow(0, 2, 2);

        Assert.Equal(Place(part), NativeEntries.THSTensor_data(part.Handle));
        Assert.Equal(0, NativeEntries.THSTensor_grad(x.Handle));
        x.grad = ones(4);
        var gradient = NativeEntries.THSTensor_grad(x.Handle);
        Assert.Equal(GradientPlace(x), NativeEntries.THSTensor_data(gradient));
        NativeEntries.THSTensor_dispose(gradient);
        Assert.Equal(16UL, x.storage<float>().nbytes());
        Assert.Equal(2, part.storage_offset());
    }

    private static Tensor Flatten(nn.Module module)
    {
        var flat = zeros(module.parameters().Sum(parameter => parameter.numel()));
        using var withoutGradients = no_grad();
        var offset = 0L;
        foreach (var parameter in module.parameters())
        {
            var place = flat.narrow(0, offset, parameter.numel()).view(parameter.shape);
            place.copy_(parameter);
            parameter.set_(place);
            offset += parameter.numel();
        }

        return flat;
    }

    private static Tensor FlattenGradients(nn.Module module)
    {
        var flat = zeros(module.parameters().Sum(parameter => parameter.numel()));
        var offset = 0L;
        foreach (var parameter in module.parameters())
        {
            parameter.grad = flat.narrow(0, offset, parameter.numel()).view(parameter.shape);
            offset += parameter.numel();
        }

        return flat;
    }

    private static nint GradientPlace(Parameter parameter) => Place(parameter.grad!);

    private static nint Place(Tensor tensor) =>
        tensor.storage<float>().data_ptr() + (nint)(4 * tensor.storage_offset());
}
