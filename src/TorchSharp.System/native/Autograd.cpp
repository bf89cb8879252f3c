#include "Shim.h"

// Gradients and inputs may be left out (count 0); a gradient may be null where its tensor is one number.
ENTRY(int32_t) shim_backward(
    Tensor* const* tensors, int32_t tensor_count,
    Tensor* const* gradients, int32_t gradient_count,
    int32_t retain_graph, int32_t create_graph,
    Tensor* const* inputs, int32_t input_count)
{
    return shim::done([&]
    {
        torch::autograd::backward(
            shim::list(tensors, tensor_count),
            shim::list(gradients, gradient_count),
            retain_graph != 0,
            create_graph != 0,
            shim::list(inputs, input_count));
    });
}

ENTRY(int32_t) shim_grad_enabled()
{
    return at::GradMode::is_enabled();
}

ENTRY(void) shim_set_grad_enabled(int32_t enabled)
{
    at::GradMode::set_enabled(enabled != 0);
}
