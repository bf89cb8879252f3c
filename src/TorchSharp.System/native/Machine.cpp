#include "Shim.h"

#include <ATen/Parallel.h>
#include <torch/version.h>

at::Scalar shim::scalar(const Number& number)
{
    auto type = static_cast<at::ScalarType>(number.type);
    if (type == at::kBool) return at::Scalar(number.integer != 0);
    if (at::isIntegralType(type, false)) return at::Scalar(number.integer);
    return at::Scalar(number.real);
}

shim::Maybe<at::Scalar> shim::scalar_if(const Number& number)
{
    return number.type < 0 ? Maybe<at::Scalar>() : Maybe<at::Scalar>(scalar(number));
}

shim::Maybe<at::ScalarType> shim::type_if(int32_t type)
{
    return type < 0 ? Maybe<at::ScalarType>() : Maybe<at::ScalarType>(static_cast<at::ScalarType>(type));
}

at::Device shim::device(int32_t type, int32_t index)
{
    return at::Device(static_cast<at::DeviceType>(type), static_cast<at::DeviceIndex>(index));
}

at::TensorOptions shim::options(const Make& make)
{
    return at::TensorOptions()
        .dtype(static_cast<at::ScalarType>(make.type))
        .device(device(make.device, make.index))
        .requires_grad(make.requires_grad != 0);
}

shim::Maybe<at::Generator> shim::generator_if(const at::Generator* generator)
{
    return generator ? Maybe<at::Generator>(*generator) : Maybe<at::Generator>();
}

ENTRY(const char*) shim_version()
{
    return TORCH_VERSION;
}

ENTRY(int32_t) shim_threads()
{
    return shim::told(-1, [] { return at::get_num_threads(); });
}

ENTRY(int32_t) shim_set_threads(int32_t count)
{
    return shim::done([&] { at::set_num_threads(count); });
}

ENTRY(int32_t) shim_cuda_is_available()
{
    return shim::told(-1, [] { return static_cast<int32_t>(torch::cuda::is_available()); });
}

ENTRY(int32_t) shim_cuda_synchronize(int64_t device)
{
    return shim::done([&] { torch::cuda::synchronize(device); });
}

// Seeds every generator of the process and hands over the CPU's.
ENTRY(at::Generator*) shim_seed(int64_t seed)
{
    return shim::told(static_cast<at::Generator*>(nullptr), [&]
    {
        torch::manual_seed(static_cast<uint64_t>(seed));
        return new at::Generator(at::globalContext().defaultGenerator(at::kCPU));
    });
}

ENTRY(at::Generator*) shim_generator(uint64_t seed)
{
    return shim::told(static_cast<at::Generator*>(nullptr), [&]
    {
        return new at::Generator(at::detail::createCPUGenerator(seed));
    });
}

ENTRY(at::Generator*) shim_generator_default()
{
    return shim::told(static_cast<at::Generator*>(nullptr), []
    {
        return new at::Generator(at::globalContext().defaultGenerator(at::kCPU));
    });
}

ENTRY(int32_t) shim_generator_seed(at::Generator* self, int64_t seed)
{
    return shim::done([&]
    {
        std::lock_guard<std::mutex> lock(self->mutex());
        self->set_current_seed(static_cast<uint64_t>(seed));
    });
}

ENTRY(Tensor*) shim_generator_state(at::Generator* self)
{
    return shim::made([&]
    {
        std::lock_guard<std::mutex> lock(self->mutex());
        return self->get_state();
    });
}

ENTRY(int32_t) shim_generator_set_state(at::Generator* self, const Tensor* state)
{
    return shim::done([&]
    {
        std::lock_guard<std::mutex> lock(self->mutex());
        self->set_state(*state);
    });
}

ENTRY(void) shim_generator_dispose(at::Generator* self)
{
    delete self;
}
