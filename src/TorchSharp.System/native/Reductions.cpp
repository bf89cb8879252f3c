#include "Shim.h"

#define REDUCTION(name)                                                         \
    ENTRY(Tensor*) shim_##name(const Tensor* self)                              \
    {                                                                           \
        return shim::made([&] { return self->name(); });                        \
    }

REDUCTION(all)
REDUCTION(any)
REDUCTION(max)
REDUCTION(min)
REDUCTION(mean)

ENTRY(Tensor*) shim_mean_dims(const Tensor* self, const int64_t* dims, int32_t count, int32_t keepdim, int32_t type)
{
    return shim::made([&] { return self->mean(shim::list(dims, count), keepdim != 0, shim::type_if(type)); });
}

ENTRY(Tensor*) shim_sum(const Tensor* self, int32_t type)
{
    return shim::made([&] { return self->sum(shim::type_if(type)); });
}

ENTRY(Tensor*) shim_sum_dims(const Tensor* self, const int64_t* dims, int32_t count, int32_t keepdim, int32_t type)
{
    return shim::made([&] { return self->sum(shim::list(dims, count), keepdim != 0, shim::type_if(type)); });
}

ENTRY(Tensor*) shim_norm(const Tensor* self, float p)
{
    return shim::made([&] { return self->norm(p); });
}

// The extremes along a dimension, into values, and where they stand, into indexes: both the caller's, or neither.
ENTRY(int32_t) shim_extreme(
    const Tensor* self, int64_t dim, int32_t keepdim, int32_t largest, Tensor** values, Tensor** indexes)
{
    return shim::done([&]
    {
        auto [value, index] = largest != 0 ? self->max(dim, keepdim != 0) : self->min(dim, keepdim != 0);
        auto kept = std::make_unique<Tensor>(value);
        *indexes = new Tensor(index);
        *values = kept.release();
    });
}

ENTRY(Tensor*) shim_argmax(const Tensor* self, int64_t dim, int32_t keepdim)
{
    return shim::made([&] { return self->argmax(dim, keepdim != 0); });
}

ENTRY(Tensor*) shim_argmin(const Tensor* self, int64_t dim, int32_t keepdim)
{
    return shim::made([&] { return self->argmin(dim, keepdim != 0); });
}
