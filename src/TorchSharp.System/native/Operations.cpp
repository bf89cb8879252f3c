#include "Shim.h"

namespace
{

// The rounding of a division: none, toward zero, down.
shim::Maybe<c10::string_view> rounded(int32_t rounding)
{
    if (rounding == 0) return {};
    return c10::string_view(rounding == 1 ? "trunc" : "floor");
}

}

// One entry for an elementwise function of one tensor, and one for its form in place.
#define ELEMENTWISE(name)                                                       \
    ENTRY(Tensor*) shim_##name(const Tensor* self)                              \
    {                                                                           \
        return shim::made([&] { return self->name(); });                        \
    }

#define IN_PLACE(name)                                                          \
    ENTRY(int32_t) shim_##name##_in_place(Tensor* self)                         \
    {                                                                           \
        return shim::done([&] { self->name##_(); });                            \
    }

// The same for a function of a tensor and another tensor or a number.
#define BINARY(name)                                                            \
    ENTRY(Tensor*) shim_##name(const Tensor* self, const Tensor* other)         \
    {                                                                           \
        return shim::made([&] { return self->name(*other); });                  \
    }                                                                           \
    ENTRY(Tensor*) shim_##name##_number(const Tensor* self, Number other)       \
    {                                                                           \
        return shim::made([&] { return self->name(shim::scalar(other)); });     \
    }

#define BINARY_IN_PLACE(name)                                                   \
    ENTRY(int32_t) shim_##name##_in_place(Tensor* self, const Tensor* other)    \
    {                                                                           \
        return shim::done([&] { self->name##_(*other); });                      \
    }                                                                           \
    ENTRY(int32_t) shim_##name##_number_in_place(Tensor* self, Number other)    \
    {                                                                           \
        return shim::done([&] { self->name##_(shim::scalar(other)); });         \
    }

ELEMENTWISE(abs)
ELEMENTWISE(neg)
ELEMENTWISE(exp)
ELEMENTWISE(log)
ELEMENTWISE(sqrt)
ELEMENTWISE(square)
ELEMENTWISE(sin)
ELEMENTWISE(cos)
ELEMENTWISE(tanh)
ELEMENTWISE(sigmoid)
ELEMENTWISE(relu)
ELEMENTWISE(isfinite)
ELEMENTWISE(detach)
IN_PLACE(tanh)
IN_PLACE(sigmoid)
IN_PLACE(relu)
IN_PLACE(detach)

BINARY(mul)
BINARY(pow)
BINARY(eq)
BINARY(ne)
BINARY(lt)
BINARY(le)
BINARY(gt)
BINARY(ge)
BINARY_IN_PLACE(mul)

ENTRY(Tensor*) shim_add(const Tensor* self, const Tensor* other, Number alpha)
{
    return shim::made([&] { return self->add(*other, shim::scalar(alpha)); });
}

ENTRY(Tensor*) shim_add_number(const Tensor* self, Number other, Number alpha)
{
    return shim::made([&] { return self->add(shim::scalar(other), shim::scalar(alpha)); });
}

ENTRY(int32_t) shim_add_in_place(Tensor* self, const Tensor* other, Number alpha)
{
    return shim::done([&] { self->add_(*other, shim::scalar(alpha)); });
}

ENTRY(int32_t) shim_add_number_in_place(Tensor* self, Number other, Number alpha)
{
    return shim::done([&] { self->add_(shim::scalar(other), shim::scalar(alpha)); });
}

ENTRY(Tensor*) shim_sub(const Tensor* self, const Tensor* other)
{
    return shim::made([&] { return self->sub(*other); });
}

ENTRY(Tensor*) shim_sub_number(const Tensor* self, Number other)
{
    return shim::made([&] { return self->sub(shim::scalar(other)); });
}

ENTRY(Tensor*) shim_sub_from_number(Number left, const Tensor* right)
{
    return shim::made([&] { return torch::rsub(*right, shim::scalar(left)); });
}

ENTRY(int32_t) shim_sub_in_place(Tensor* self, const Tensor* other)
{
    return shim::done([&] { self->sub_(*other); });
}

ENTRY(int32_t) shim_sub_number_in_place(Tensor* self, Number other)
{
    return shim::done([&] { self->sub_(shim::scalar(other)); });
}

ENTRY(Tensor*) shim_div(const Tensor* self, const Tensor* other, int32_t rounding)
{
    return shim::made([&] { return self->div(*other, rounded(rounding)); });
}

ENTRY(Tensor*) shim_div_number(const Tensor* self, Number other, int32_t rounding)
{
    return shim::made([&] { return self->div(shim::scalar(other), rounded(rounding)); });
}

ENTRY(int32_t) shim_div_in_place(Tensor* self, const Tensor* other, int32_t rounding)
{
    return shim::done([&] { self->div_(*other, rounded(rounding)); });
}

ENTRY(int32_t) shim_div_number_in_place(Tensor* self, Number other, int32_t rounding)
{
    return shim::done([&] { self->div_(shim::scalar(other), rounded(rounding)); });
}

ENTRY(Tensor*) shim_div_number_by(Number left, const Tensor* right)
{
    return shim::made([&] { return right->reciprocal().mul(shim::scalar(left)); });
}

ENTRY(Tensor*) shim_clamp(const Tensor* self, Number low, Number high)
{
    return shim::made([&] { return self->clamp(shim::scalar_if(low), shim::scalar_if(high)); });
}

ENTRY(int32_t) shim_clamp_in_place(Tensor* self, Number low, Number high)
{
    return shim::done([&] { self->clamp_(shim::scalar_if(low), shim::scalar_if(high)); });
}

ENTRY(int32_t) shim_fill_in_place(Tensor* self, Number value)
{
    return shim::done([&] { self->fill_(shim::scalar(value)); });
}

// Resizes to the shape, fills with zeros, and gives the tensor once more.
ENTRY(Tensor*) shim_zeros_in_place(Tensor* self, const int64_t* size, int32_t count)
{
    return shim::made([&] { return torch::zeros_out(*self, shim::list(size, count)); });
}

ENTRY(Tensor*) shim_leaky_relu(const Tensor* self, Number slope)
{
    return shim::made([&] { return torch::leaky_relu(*self, shim::scalar(slope)); });
}

ENTRY(int32_t) shim_leaky_relu_in_place(Tensor* self, Number slope)
{
    return shim::done([&] { torch::leaky_relu_(*self, shim::scalar(slope)); });
}

ENTRY(Tensor*) shim_softplus(const Tensor* self, double beta, double threshold)
{
    return shim::made([&] { return torch::softplus(*self, beta, threshold); });
}

ENTRY(Tensor*) shim_where(const Tensor* condition, const Tensor* left, const Tensor* right)
{
    return shim::made([&] { return torch::where(*condition, *left, *right); });
}

ENTRY(Tensor*) shim_matmul(const Tensor* self, const Tensor* other)
{
    return shim::made([&] { return self->matmul(*other); });
}

ENTRY(int32_t) shim_equal(const Tensor* self, const Tensor* other)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->equal(*other)); });
}

ENTRY(int32_t) shim_allclose(const Tensor* self, const Tensor* other, double rtol, double atol, int32_t equal_nan)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->allclose(*other, rtol, atol, equal_nan != 0)); });
}
