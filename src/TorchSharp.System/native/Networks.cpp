#include "Shim.h"

ENTRY(Tensor*) shim_linear(const Tensor* input, const Tensor* weight, const Tensor* bias)
{
    return shim::made([&] { return at::linear(*input, *weight, shim::tensor_if(bias)); });
}

ENTRY(Tensor*) shim_batch_norm(
    const Tensor* input, const Tensor* weight, const Tensor* bias,
    const Tensor* running_mean, const Tensor* running_var,
    int32_t training, double momentum, double eps)
{
    return shim::made([&]
    {
        return at::batch_norm(
            *input, shim::tensor_if(weight), shim::tensor_if(bias),
            shim::tensor_if(running_mean), shim::tensor_if(running_var),
            training != 0, momentum, eps, at::globalContext().userEnabledCuDNN());
    });
}

ENTRY(Tensor*) shim_binary_cross_entropy_with_logits(
    const Tensor* input, const Tensor* target, const Tensor* weight, const Tensor* positive, int64_t reduction)
{
    return shim::made([&]
    {
        return at::binary_cross_entropy_with_logits(
            *input, *target, shim::tensor_if(weight), shim::tensor_if(positive), reduction);
    });
}

ENTRY(Tensor*) shim_mse_loss(const Tensor* input, const Tensor* target, int64_t reduction)
{
    return shim::made([&] { return at::mse_loss(*input, *target, reduction); });
}

ENTRY(int32_t) shim_init_constant(Tensor* self, Number value)
{
    return shim::done([&] { torch::nn::init::constant_(*self, shim::scalar(value)); });
}

ENTRY(int32_t) shim_init_uniform(Tensor* self, double low, double high)
{
    return shim::done([&] { torch::nn::init::uniform_(*self, low, high); });
}

ENTRY(int32_t) shim_init_normal(Tensor* self, double mean, double std)
{
    return shim::done([&] { torch::nn::init::normal_(*self, mean, std); });
}

ENTRY(int32_t) shim_init_xavier_uniform(Tensor* self, double gain)
{
    return shim::done([&] { torch::nn::init::xavier_uniform_(*self, gain); });
}

// The modes and gains that TorchSharp numbers: fan in and fan out; nonlinearities in the order of its enumeration.
ENTRY(int32_t) shim_init_kaiming_uniform(Tensor* self, double slope, int64_t mode, int64_t nonlinearity)
{
    return shim::done([&]
    {
        torch::nn::init::FanModeType fan = torch::kFanIn;
        if (mode != 0) fan = torch::kFanOut;

        torch::nn::init::NonlinearityType gain = torch::kLinear;
        switch (nonlinearity)
        {
            case 0: break;
            case 1: gain = torch::kConv1D; break;
            case 2: gain = torch::kConv2D; break;
            case 3: gain = torch::kConv3D; break;
            case 4: gain = torch::kConvTranspose1D; break;
            case 5: gain = torch::kConvTranspose2D; break;
            case 6: gain = torch::kConvTranspose3D; break;
            case 7: gain = torch::kSigmoid; break;
            case 8: gain = torch::kTanh; break;
            case 9: gain = torch::kReLU; break;
            default: gain = torch::kLeakyReLU; break;
        }
        torch::nn::init::kaiming_uniform_(*self, slope, fan, gain);
    });
}
