using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Shim.shim_abs(this);

        public Tensor exp() => Shim.shim_exp(this);

        public Tensor log() => Shim.shim_log(this);

        public Tensor sqrt() => Shim.shim_sqrt(this);

        public Tensor square() => Shim.shim_square(this);

        public Tensor sin() => Shim.shim_sin(this);

        public Tensor cos() => Shim.shim_cos(this);

        public Tensor tanh() => Shim.shim_tanh(this);

        public Tensor tanh_() => After(Shim.shim_tanh_in_place(this));

        public Tensor sigmoid() => Shim.shim_sigmoid(this);

        public Tensor sigmoid_() => After(Shim.shim_sigmoid_in_place(this));

        public Tensor relu() => Shim.shim_relu(this);

        public Tensor relu_() => After(Shim.shim_relu_in_place(this));

        public Tensor leaky_relu(Scalar negative_slope) => Shim.shim_leaky_relu(this, negative_slope);

        public Tensor leaky_relu_(Scalar negative_slope) => After(Shim.shim_leaky_relu_in_place(this, negative_slope));

        public Tensor softplus(double beta = 1, double threshold = 20) => Shim.shim_softplus(this, beta, threshold);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Shim.shim_clamp(this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => After(Shim.shim_clamp_in_place(this, min, max));

        public Tensor isfinite() => Shim.shim_isfinite(this);
    }
}
