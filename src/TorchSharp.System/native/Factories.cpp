#include "Shim.h"

ENTRY(Tensor*) shim_zeros(const int64_t* size, int32_t count, Make make)
{
    return shim::made([&] { return torch::zeros(shim::list(size, count), shim::options(make)); });
}

ENTRY(Tensor*) shim_ones(const int64_t* size, int32_t count, Make make)
{
    return shim::made([&] { return torch::ones(shim::list(size, count), shim::options(make)); });
}

ENTRY(Tensor*) shim_empty(const int64_t* size, int32_t count, Make make)
{
    return shim::made([&] { return torch::empty(shim::list(size, count), shim::options(make)); });
}

ENTRY(Tensor*) shim_full(const int64_t* size, int32_t count, Number value, Make make)
{
    return shim::made([&] { return torch::full(shim::list(size, count), shim::scalar(value), shim::options(make)); });
}

ENTRY(Tensor*) shim_rand(const int64_t* size, int32_t count, const at::Generator* generator, Make make)
{
    return shim::made([&]
    {
        return torch::rand(shim::list(size, count), shim::generator_if(generator), shim::options(make));
    });
}

ENTRY(Tensor*) shim_randn(const int64_t* size, int32_t count, const at::Generator* generator, Make make)
{
    return shim::made([&]
    {
        return torch::randn(shim::list(size, count), shim::generator_if(generator), shim::options(make));
    });
}

ENTRY(Tensor*) shim_randint(
    int64_t low, int64_t high, const int64_t* size, int32_t count, const at::Generator* generator, Make make)
{
    return shim::made([&]
    {
        return torch::randint(low, high, shim::list(size, count), shim::generator_if(generator), shim::options(make));
    });
}

ENTRY(Tensor*) shim_arange(Number start, Number stop, Number step, Make make)
{
    return shim::made([&]
    {
        return torch::arange(shim::scalar(start), shim::scalar(stop), shim::scalar(step), shim::options(make));
    });
}

ENTRY(Tensor*) shim_zeros_like(const Tensor* like, Make make)
{
    return shim::made([&] { return torch::zeros_like(*like, shim::options(make)); });
}

ENTRY(Tensor*) shim_ones_like(const Tensor* like, Make make)
{
    return shim::made([&] { return torch::ones_like(*like, shim::options(make)); });
}

// Copies the caller's elements, which are of the type `from`.
ENTRY(Tensor*) shim_of(const void* elements, int32_t from, const int64_t* size, int32_t count, Make make)
{
    return shim::made([&]
    {
        auto seen = torch::from_blob(
            const_cast<void*>(elements), shim::list(size, count), static_cast<at::ScalarType>(from));
        auto type = static_cast<at::ScalarType>(make.type);
        auto copy = seen.to(shim::device(make.device, make.index), type, false, true);
        return copy.set_requires_grad(make.requires_grad != 0);
    });
}

ENTRY(Tensor*) shim_cat(Tensor* const* tensors, int32_t count, int64_t dim)
{
    return shim::made([&] { return torch::cat(shim::list(tensors, count), dim); });
}

ENTRY(Tensor*) shim_stack(Tensor* const* tensors, int32_t count, int64_t dim)
{
    return shim::made([&] { return torch::stack(shim::list(tensors, count), dim); });
}
