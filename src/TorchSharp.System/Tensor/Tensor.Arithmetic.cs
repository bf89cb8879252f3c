using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target) => Shim.shim_add(this, target, Scalar.One);

        public Tensor add(Tensor target, Scalar alpha) => Shim.shim_add(this, target, alpha);

        public Tensor add(Scalar scalar) => Shim.shim_add_number(this, scalar, Scalar.One);

        public Tensor add(Scalar scalar, Scalar alpha) => Shim.shim_add_number(this, scalar, alpha);

        public Tensor add_(Tensor target) => After(Shim.shim_add_in_place(this, target, Scalar.One));

        public Tensor add_(Tensor target, Scalar alpha) => After(Shim.shim_add_in_place(this, target, alpha));

        public Tensor add_(Scalar scalar) => After(Shim.shim_add_number_in_place(this, scalar, Scalar.One));

        public Tensor add_(Scalar scalar, Scalar alpha) => After(Shim.shim_add_number_in_place(this, scalar, alpha));

        public Tensor sub(Tensor target) => Shim.shim_sub(this, target);

        public Tensor sub(Scalar target) => Shim.shim_sub_number(this, target);

        public Tensor sub_(Tensor target) => After(Shim.shim_sub_in_place(this, target));

        public Tensor sub_(Scalar target) => After(Shim.shim_sub_number_in_place(this, target));

        public Tensor mul(Tensor target) => Shim.shim_mul(this, target);

        public Tensor mul(Scalar target) => Shim.shim_mul_number(this, target);

        public Tensor mul_(Tensor target) => After(Shim.shim_mul_in_place(this, target));

        public Tensor mul_(Scalar target) => After(Shim.shim_mul_number_in_place(this, target));

        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Shim.shim_div(this, target, (int)rounding_mode);

        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Shim.shim_div_number(this, target, (int)rounding_mode);

        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            After(Shim.shim_div_in_place(this, target, (int)rounding_mode));

        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            After(Shim.shim_div_number_in_place(this, target, (int)rounding_mode));

        public Tensor pow(Tensor exponent) => Shim.shim_pow(this, exponent);

        public Tensor pow(Scalar exponent) => Shim.shim_pow_number(this, exponent);

        public Tensor neg() => Shim.shim_neg(this);

        public Tensor matmul(Tensor target) => Shim.shim_matmul(this, target);

        public Tensor fill_(Scalar value) => After(Shim.shim_fill_in_place(this, value));

        // As in TorchSharp a tensor of its own on the same memory, not this one.
        public Tensor zero_()
        {
            var sizes = shape;
            return Shim.shim_zeros_in_place(this, sizes, sizes.Length);
        }
    }
}
