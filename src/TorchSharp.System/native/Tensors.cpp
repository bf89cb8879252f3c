#include "Shim.h"

// Three entries have the name and form that TorchSharp's own native library gives them, so that a DllImport of
// "LibTorchSharp" finds them whichever of the two is loaded: where the elements are, the gradient, the end of a handle.
ENTRY(void*) THSTensor_data(const Tensor* self)
{
    return shim::told(static_cast<void*>(nullptr), [&] { return self->data_ptr(); });
}

ENTRY(Tensor*) THSTensor_grad(const Tensor* self)
{
    return shim::told(static_cast<Tensor*>(nullptr), [&]
    {
        const auto& gradient = self->grad();
        return gradient.defined() ? new Tensor(gradient) : nullptr;
    });
}

ENTRY(int32_t) shim_set_grad(const Tensor* self, const Tensor* gradient)
{
    return shim::done([&] { self->mutable_grad() = gradient ? *gradient : Tensor(); });
}

ENTRY(void) THSTensor_dispose(Tensor* self)
{
    delete self;
}

ENTRY(Tensor*) shim_alias(const Tensor* self)
{
    return shim::made([&] { return self->alias(); });
}

ENTRY(int64_t) shim_dimensions(const Tensor* self)
{
    return self->dim();
}

ENTRY(int64_t) shim_elements(const Tensor* self)
{
    return shim::told(int64_t{-1}, [&] { return self->numel(); });
}

ENTRY(int64_t) shim_element_size(const Tensor* self)
{
    return shim::told(int64_t{-1}, [&] { return static_cast<int64_t>(self->element_size()); });
}

// Into `into`, which has room for every dimension.
ENTRY(int32_t) shim_sizes(const Tensor* self, int64_t* into)
{
    return shim::done([&] { std::copy_n(self->sizes().data(), self->dim(), into); });
}

ENTRY(int32_t) shim_strides(const Tensor* self, int64_t* into)
{
    return shim::done([&] { std::copy_n(self->strides().data(), self->dim(), into); });
}

ENTRY(int32_t) shim_type(const Tensor* self)
{
    return static_cast<int32_t>(self->scalar_type());
}

ENTRY(int32_t) shim_device_type(const Tensor* self)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->device().type()); });
}

ENTRY(int32_t) shim_device_index(const Tensor* self)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->device().index()); });
}

ENTRY(int32_t) shim_is_leaf(const Tensor* self)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->is_leaf()); });
}

ENTRY(int32_t) shim_requires_grad(const Tensor* self)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->requires_grad()); });
}

ENTRY(int32_t) shim_set_requires_grad(const Tensor* self, int32_t requires_grad)
{
    return shim::done([&] { self->set_requires_grad(requires_grad != 0); });
}

ENTRY(int32_t) shim_is_contiguous(const Tensor* self)
{
    return shim::told(-1, [&] { return static_cast<int32_t>(self->is_contiguous()); });
}

ENTRY(void*) shim_storage_data(const Tensor* self)
{
    return shim::told(static_cast<void*>(nullptr), [&]
    {
        return const_cast<void*>(static_cast<const void*>(self->storage().data()));
    });
}

ENTRY(int64_t) shim_storage_bytes(const Tensor* self)
{
    return shim::told(int64_t{-1}, [&] { return static_cast<int64_t>(self->storage().nbytes()); });
}

ENTRY(int64_t) shim_storage_offset(const Tensor* self)
{
    return shim::told(int64_t{-1}, [&] { return self->storage_offset(); });
}

ENTRY(int32_t) shim_set(Tensor* self, const Tensor* source)
{
    return shim::done([&] { self->set_(*source); });
}

ENTRY(int32_t) shim_copy(Tensor* self, const Tensor* source, int32_t non_blocking)
{
    return shim::done([&] { self->copy_(*source, non_blocking != 0); });
}

ENTRY(Tensor*) shim_clone(const Tensor* self)
{
    return shim::made([&] { return self->clone(); });
}

ENTRY(Tensor*) shim_contiguous(const Tensor* self)
{
    return shim::made([&] { return self->contiguous(); });
}

ENTRY(Tensor*) shim_to(
    const Tensor* self, int32_t type, int32_t device, int32_t index, int32_t copy, int32_t non_blocking)
{
    return shim::made([&]
    {
        return self->to(shim::device(device, index), static_cast<at::ScalarType>(type), non_blocking != 0, copy != 0);
    });
}

ENTRY(Tensor*) shim_narrow(const Tensor* self, int64_t dim, int64_t start, int64_t length)
{
    return shim::made([&] { return self->narrow(dim, start, length); });
}

ENTRY(Tensor*) shim_view(const Tensor* self, const int64_t* shape, int32_t count)
{
    return shim::made([&] { return self->view(shim::list(shape, count)); });
}

ENTRY(Tensor*) shim_reshape(const Tensor* self, const int64_t* shape, int32_t count)
{
    return shim::made([&] { return self->reshape(shim::list(shape, count)); });
}

ENTRY(Tensor*) shim_flatten(const Tensor* self, int64_t first, int64_t last)
{
    return shim::made([&] { return self->flatten(first, last); });
}

ENTRY(Tensor*) shim_transpose(const Tensor* self, int64_t first, int64_t second)
{
    return shim::made([&] { return self->transpose(first, second); });
}

ENTRY(Tensor*) shim_t(const Tensor* self)
{
    return shim::made([&] { return self->t(); });
}

ENTRY(Tensor*) shim_unsqueeze(const Tensor* self, int64_t dim)
{
    return shim::made([&] { return self->unsqueeze(dim); });
}

ENTRY(Tensor*) shim_squeeze(const Tensor* self)
{
    return shim::made([&] { return self->squeeze(); });
}

ENTRY(Tensor*) shim_squeeze_dim(const Tensor* self, int64_t dim)
{
    return shim::made([&] { return self->squeeze(dim); });
}

ENTRY(Tensor*) shim_select(const Tensor* self, int64_t dim, int64_t index)
{
    return shim::made([&] { return self->select(dim, index); });
}

ENTRY(Tensor*) shim_index_select(const Tensor* self, int64_t dim, const Tensor* index)
{
    return shim::made([&] { return self->index_select(dim, *index); });
}

// The one element, whatever its type.
ENTRY(int32_t) shim_item(const Tensor* self, Number* into)
{
    return shim::done([&]
    {
        auto item = self->item();
        into->type = static_cast<int32_t>(item.type());
        into->integer = item.isFloatingPoint() ? 0 : item.isBoolean() ? item.toBool() : item.toLong();
        into->real = item.isFloatingPoint() ? item.toDouble() : 0;
    });
}
