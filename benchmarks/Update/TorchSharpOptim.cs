#if TORCHSHARP_PACKAGE
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Benchmarks.Update;

/// <summary>TorchSharp's torch.optim, in this process, on the field that all make.</summary>
internal sealed class TorchSharpOptim : IContestant
{
    private List<Parameter> _parameters = [];
    private List<Tensor> _curvatures = [];
    private List<Tensor> _gradients = [];
    private optim.Optimizer? _optimizer;
    private long _evaluations;

    public string Name => "TorchSharp";

    public string? Enter(Case what)
    {
        if (what.AfterBackward || !Rules.IsInPyTorch(what.Rule))
        {
            return $"{IContestant.Without}{what}";
        }

        if (Tensors.Missing is { } missing)
        {
            return missing;
        }

        _evaluations = 0;
        _parameters = [.. what.Lengths.Select(length => new Parameter(zeros(length)))];
        _curvatures = [.. what.Lengths.Select(CurvatureOf)];
        _gradients = [.. what.Lengths.Select(length => zeros(length))];
        foreach (var (parameter, gradient) in _parameters.Zip(_gradients))
        {
            parameter.grad = gradient;
        }

        _optimizer = what.Rule == "Adam" ? optim.Adam(_parameters, 1e-3) : optim.SGD(_parameters, 0.01);
        return null;
    }

    public double Run(int steps)
    {
        var own = new Stopwatch();
        for (var i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            own.Start();
            _gradients.ForEach(gradient => gradient.zero_());
            own.Stop();
            Evaluate();
            own.Start();
            _optimizer!.step();
            own.Stop();
        }

        return own.Elapsed.TotalSeconds;
    }

    public IReadOnlyList<double> Point() => [.. Enumerable.Range(0, 16).Select(At)];

    public void Leave()
    {
        _optimizer?.Dispose();
        _curvatures.ForEach(curvature => curvature.Dispose());
        _gradients.ForEach(gradient => gradient.Dispose());
        _parameters.ForEach(parameter => parameter.Dispose());
        (_optimizer, _curvatures, _gradients, _parameters) = (null, [], [], []);
    }

    public void Dispose() => Leave();

    private double At(int number)
    {
        var parameter = _parameters[number * _parameters.Count / 16];
        return parameter[number * 7919L % parameter.numel()].item<float>();
    }

    private void Evaluate()
    {
        using var still = no_grad();
        var pull = 0.5f + 0.01f * (_evaluations++ % 3);
        foreach (var (parameter, gradient, curvature) in _parameters.Zip(_gradients, _curvatures))
        {
            gradient.copy_(parameter).add_(1).mul_(curvature).sub_(pull);
        }
    }

    private static Tensor CurvatureOf(long length, int tensor)
    {
        using var scope = NewDisposeScope();
        var numbers = arange(length, dtype: ScalarType.Int64).mul(37).add(tensor * 11).remainder(1009);
        return numbers.to(ScalarType.Float32).add(1).div(1009).MoveToOuterDisposeScope();
    }
}
#endif
