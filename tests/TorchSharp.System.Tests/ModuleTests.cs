using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>Modules know their parts by name, whoever wrote them.</summary>
public sealed class ModuleTests
{
    [NeedsLibtorch]
    public void A_module_of_ones_own_registers_what_its_fields_hold()
    {
        using var net = new Branching();

        Assert.Equal(
            ["scale", "left.weight", "left.bias", "right.0.weight", "right.0.bias", "right.1.weight", "right.1.bias"],
            net.named_parameters().Select(pair => pair.name));
        Assert.Equal(
            ["offset", "right.1.running_mean", "right.1.running_var", "right.1.num_batches_tracked"],
            net.named_buffers().Select(pair => pair.name));
        Assert.Equal(["left", "right"], net.named_children().Select(pair => pair.name));
        Assert.Equal(["left", "right", "right.0", "right.1", "right.2"], net.named_modules().Select(pair => pair.name));
    }

    [NeedsLibtorch]
    public void A_parameter_that_two_modules_share_is_listed_once()
    {
        var shared = nn.Linear(2, 2);
        using var net = nn.Sequential(("first", shared), ("second", shared));

        Assert.Equal(["first.weight", "first.bias"], net.named_parameters().Select(pair => pair.name));
    }

    [NeedsLibtorch]
    public void Training_and_evaluation_reach_every_part()
    {
        using var net = new Branching();

        net.eval();

        Assert.All(net.modules().Append(net), module => Assert.False(module.training));
        net.train();
        Assert.All(net.modules().Append(net), module => Assert.True(module.training));
    }

    [NeedsLibtorch]
    public void A_batch_norm_in_evaluation_uses_what_it_has_seen()
    {
        using var scope = NewDisposeScope();
        var norm = nn.BatchNorm1d(1, momentum: 1);
        var batch = tensor(new[,] { { 1f }, { 3f } });
        var trained = norm.call(batch);

        norm.eval();

        Assert.Equal([-1, 1], trained.data<float>().Select(value => Math.Round(value, 4)));
        Assert.Equal(2, norm.running_mean!.item<float>());
        Assert.Equal(2, norm.running_var!.item<float>());
        Assert.Equal([-0.7071, 0.7071], norm.call(batch).data<float>().Select(value => Math.Round(value, 4)));
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
    }

    [NeedsLibtorch]
    public void Disposing_of_a_module_disposes_of_all_its_tensors()
    {
        var net = new Branching();
        var tensors = net.parameters().Concat(net.buffers()).ToList();

        net.Dispose();

        Assert.All(tensors, tensor => Assert.True(tensor.IsInvalid));
    }

    [NeedsLibtorch]
    public void A_module_made_in_a_scope_outlives_it()
    {
        nn.Module<Tensor, Tensor> net;
        using (NewDisposeScope())
        {
            net = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2));
        }

        Assert.All(net.parameters().Concat(net.buffers()), tensor => Assert.False(tensor.IsInvalid));
        net.Dispose();
    }

    [NeedsLibtorch]
    public void A_state_that_does_not_fit_is_refused_when_strict()
    {
        using var net = nn.Linear(2, 2);
        var state = new Dictionary<string, Tensor>(net.state_dict());
        state.Remove("bias");
        state["more"] = net.weight;

        Assert.Throws<InvalidOperationException>(() => net.load_state_dict(state));
        var (missing, unexpected) = net.load_state_dict(state, strict: false);

        Assert.Equal(["bias"], missing);
        Assert.Equal(["more"], unexpected);
    }

    [NeedsLibtorch]
    public void A_name_is_registered_once()
    {
        using var net = nn.Sequential(("one", nn.ReLU()));

        Assert.Throws<InvalidOperationException>(() => net.append("one", nn.Tanh()));
        Assert.Throws<ArgumentException>(() => net.append("o.ne", nn.Tanh()));
        Assert.Throws<InvalidOperationException>(() => nn.ReLU().register_buffer("buffer", net.call(zeros(1))));
    }

    [NeedsLibtorch]
    public void Parameters_start_as_they_are_told()
    {
        using var scope = NewDisposeScope();
        var x = empty(200, 300);

        Assert.All(nn.init.ones_(x).data<float>(), value => Assert.Equal(1, value));
        Assert.All(nn.init.uniform_(x, -2, -1).data<float>(), value => Assert.InRange(value, -2, -1));
        Assert.InRange(nn.init.normal_(x, 3, 0.1).mean().item<float>(), 2.99, 3.01);
        Assert.InRange(nn.init.kaiming_uniform_(x).abs().max().item<float>(), 0.141, 0.1415);
        Assert.InRange(nn.init.xavier_uniform_(x).abs().max().item<float>(), 0.109, 0.1096);
        Assert.InRange(nn.Linear(100, 50).weight.abs().max().item<float>(), 0.099, 0.1);
    }

    private sealed class Branching : nn.Module<Tensor, Tensor>
    {
        private readonly Parameter scale = nn.Parameter(ones(1));
        private readonly Tensor offset = zeros(1);
        private readonly Linear left = nn.Linear(2, 3);
        private readonly Sequential right = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.ReLU());

        public Branching()
            : base(nameof(Branching)) => RegisterComponents();

        public override Tensor forward(Tensor input) => (left.call(input) + right.call(input)) * scale + offset;
    }
}
