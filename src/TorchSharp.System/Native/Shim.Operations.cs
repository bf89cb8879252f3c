using System;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_abs(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_neg(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_exp(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_log(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sqrt(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_square(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sin(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_cos(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_tanh(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sigmoid(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_relu(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_isfinite(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_detach(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_tanh_in_place(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_sigmoid_in_place(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_relu_in_place(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_detach_in_place(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_mul(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_mul_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_div(Tensor self, Tensor other, int rounding);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_div_number(Tensor self, Scalar other, int rounding);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_pow(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_pow_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_eq(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_eq_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_ne(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_ne_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_lt(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_lt_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_le(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_le_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_gt(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_gt_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_ge(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_ge_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial int shim_mul_in_place(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial int shim_mul_number_in_place(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial int shim_div_in_place(Tensor self, Tensor other, int rounding);

    [LibraryImport(Library.Name)]
    internal static partial int shim_div_number_in_place(Tensor self, Scalar other, int rounding);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_add(Tensor self, Tensor other, Scalar alpha);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_add_number(Tensor self, Scalar other, Scalar alpha);

    [LibraryImport(Library.Name)]
    internal static partial int shim_add_in_place(Tensor self, Tensor other, Scalar alpha);

    [LibraryImport(Library.Name)]
    internal static partial int shim_add_number_in_place(Tensor self, Scalar other, Scalar alpha);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sub(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sub_number(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sub_from_number(Scalar left, Tensor right);

    [LibraryImport(Library.Name)]
    internal static partial int shim_sub_in_place(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial int shim_sub_number_in_place(Tensor self, Scalar other);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_div_number_by(Scalar left, Tensor right);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_clamp(
        Tensor self,
        [MarshalUsing(typeof(OptionalScalarMarshaller))] Scalar? low,
        [MarshalUsing(typeof(OptionalScalarMarshaller))] Scalar? high);

    [LibraryImport(Library.Name)]
    internal static partial int shim_clamp_in_place(
        Tensor self,
        [MarshalUsing(typeof(OptionalScalarMarshaller))] Scalar? low,
        [MarshalUsing(typeof(OptionalScalarMarshaller))] Scalar? high);

    [LibraryImport(Library.Name)]
    internal static partial int shim_fill_in_place(Tensor self, Scalar value);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_zeros_in_place(Tensor self, ReadOnlySpan<long> size, int count);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_leaky_relu(Tensor self, Scalar slope);

    [LibraryImport(Library.Name)]
    internal static partial int shim_leaky_relu_in_place(Tensor self, Scalar slope);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_softplus(Tensor self, double beta, double threshold);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_where(Tensor condition, Tensor left, Tensor right);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_matmul(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial int shim_equal(Tensor self, Tensor other);

    [LibraryImport(Library.Name)]
    internal static partial int shim_allclose(Tensor self, Tensor other, double rtol, double atol, int equalNan);
}
