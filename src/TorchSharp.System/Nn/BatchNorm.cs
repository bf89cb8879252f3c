using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Normalizes each feature over its batch, or by the running statistics when not in training.</summary>
public abstract class BatchNorm : NormBase
{
    public BatchNorm(
        long num_features,
        double eps,
        double momentum,
        bool affine,
        bool track_running_stats,
        Device? device,
        ScalarType? dtype,
        string name)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, name)
    {
    }

    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        var factor = momentum ?? 0.0;
        if (training && num_batches_tracked is { } batches)
        {
            batches.add_(Scalar.One);
            factor = momentum ?? 1.0 / (double)batches;
        }

        var running = !training || track_running_stats;
        return nn.functional.batch_norm(
            input,
            running ? running_mean : null,
            running ? running_var : null,
            affine ? weight : null,
            bias,
            training || (running_mean is null && running_var is null),
            factor,
            eps);
    }
}
