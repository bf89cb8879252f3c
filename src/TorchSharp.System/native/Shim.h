// What every entry is made of: it never throws, and what libtorch says is kept for the caller to fetch.
#pragma once

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/cuda.h>
#include <torch/nn/init.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <cstdint>
#include <utility>

#define ENTRY(type) extern "C" __attribute__((visibility("default"))) type

using at::Tensor;

// A number of any type, as the managed half hands it over; the type says which field counts, -1 that there is none.
struct Number
{
    int32_t type;
    int64_t integer;
    double real;
};

// Where a new tensor goes, and of what.
struct Make
{
    int32_t type;
    int32_t device;
    int32_t index;
    int32_t requires_grad;
};

namespace shim
{

// libtorch's own optional: c10's before 2.x, the standard's since.
template <typename>
struct MaybeOf;

template <template <typename> class Optional, typename Value>
struct MaybeOf<Optional<Value>>
{
    template <typename Other>
    using With = Optional<Other>;
};

template <typename Value>
using Maybe = typename MaybeOf<decltype(std::declval<const at::TensorOptions&>().device_opt())>::template With<Value>;

// Remembers, for this thread, the exception that is being handled.
void remember() noexcept;

at::Scalar scalar(const Number& number);
Maybe<at::Scalar> scalar_if(const Number& number);
Maybe<at::ScalarType> type_if(int32_t type);
at::Device device(int32_t type, int32_t index);
at::TensorOptions options(const Make& make);
Maybe<at::Generator> generator_if(const at::Generator* generator);

inline at::IntArrayRef list(const int64_t* items, int32_t count)
{
    return {items, static_cast<size_t>(count)};
}

inline std::vector<Tensor> list(Tensor* const* items, int32_t count)
{
    std::vector<Tensor> tensors;
    tensors.reserve(count);
    for (int32_t i = 0; i < count; i++) tensors.push_back(items[i] ? *items[i] : Tensor());
    return tensors;
}

inline Maybe<Tensor> tensor_if(const Tensor* tensor)
{
    return tensor ? Maybe<Tensor>(*tensor) : Maybe<Tensor>();
}

// A tensor that the caller owns, or null after a failure.
template <typename Body>
Tensor* made(Body&& body) noexcept
{
    try { return new Tensor(body()); }
    catch (...) { remember(); return nullptr; }
}

// 1, or 0 after a failure.
template <typename Body>
int32_t done(Body&& body) noexcept
{
    try { body(); return 1; }
    catch (...) { remember(); return 0; }
}

// What body says, or otherwise after a failure.
template <typename Value, typename Body>
Value told(Value otherwise, Body&& body) noexcept
{
    try { return body(); }
    catch (...) { remember(); return otherwise; }
}

}
