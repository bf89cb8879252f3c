using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Shim.shim_eq(this, target);

        public Tensor eq(Scalar target) => Shim.shim_eq_number(this, target);

        public Tensor ne(Tensor target) => Shim.shim_ne(this, target);

        public Tensor ne(Scalar target) => Shim.shim_ne_number(this, target);

        public Tensor lt(Tensor target) => Shim.shim_lt(this, target);

        public Tensor lt(Scalar target) => Shim.shim_lt_number(this, target);

        public Tensor le(Tensor target) => Shim.shim_le(this, target);

        public Tensor le(Scalar target) => Shim.shim_le_number(this, target);

        public Tensor gt(Tensor target) => Shim.shim_gt(this, target);

        public Tensor gt(Scalar target) => Shim.shim_gt_number(this, target);

        public Tensor ge(Tensor target) => Shim.shim_ge(this, target);

        public Tensor ge(Scalar target) => Shim.shim_ge_number(this, target);

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            target is not null && Shim.Truth(Shim.shim_allclose(this, target, rtol, atol, equal_nan ? 1 : 0));

        public bool Equals(Tensor target) => target is not null && Shim.Truth(Shim.shim_equal(this, target));

        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        public override int GetHashCode() => base.GetHashCode();
    }
}
