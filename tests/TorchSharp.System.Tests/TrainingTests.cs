using TorchSharp;
using static TorchSharp.torch;

namespace Torch.Tests;

/// <summary>A network learns, and a trained one is left as it is by what only looks at it.</summary>
public sealed class TrainingTests
{
    [NeedsLibtorch]
    public void A_small_network_learns_the_length_of_a_vector()
    {
        manual_seed(1);
        using var net = nn.Sequential(
            nn.Linear(2, 32), nn.BatchNorm1d(32), nn.LeakyReLU(0.1), nn.Linear(32, 16), nn.Tanh(), nn.Linear(16, 1));

        var first = Step(net, rate: 0);
        for (var i = 0; i < 300; i++)
        {
            Step(net, rate: 0.05);
        }

        Assert.InRange(Step(net, rate: 0), 0, first / 20);
    }

    [NeedsLibtorch]
    public void Steps_leave_no_tensor_behind()
    {
        using var net = nn.Sequential(nn.Linear(2, 8), nn.BatchNorm1d(8), nn.ReLU(), nn.Linear(8, 1));
        Step(net, rate: 0.01);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var i = 0; i < 20; i++)
        {
            Step(net, rate: 0.01);
        }

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    private static float Step(nn.Module<Tensor, Tensor> net, double rate)
    {
        using var scope = NewDisposeScope();
        var x = rand(128, 2);
        var length = x.square().sum(1, keepdim: true).sqrt();
        var loss = nn.functional.mse_loss(net.call(x), length);
        net.zero_grad();
        loss.backward();
        using (no_grad())
        {
            foreach (var parameter in net.parameters())
            {
                parameter.add_(parameter.grad!, -rate);
            }
        }

        return loss.item<float>();
    }
}
