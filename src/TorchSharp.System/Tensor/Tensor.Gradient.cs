using System.Collections.Generic;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor? grad
        {
            get
            {
                var gradient = Shim.THSTensor_grad(this);
                return gradient == 0 ? null : new Tensor(gradient);
            }

            set => Shim.Check(Shim.shim_set_grad(this, value));
        }

        public bool requires_grad
        {
            get => Shim.Truth(Shim.shim_requires_grad(this));
            set => Shim.Check(Shim.shim_set_requires_grad(this, value ? 1 : 0));
        }

        public Tensor requires_grad_(bool requires_grad = true) => with_requires_grad(requires_grad);

        public Tensor with_requires_grad(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public void backward() => autograd.backward(this, grad_tensors: null);

        public void backward(
            IList<Tensor>? grad_tensors = null,
            bool retain_graph = false,
            bool create_graph = false,
            IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);

        public Tensor detach() => Shim.shim_detach(this);

        public Tensor detach_() => After(Shim.shim_detach_in_place(this));
    }
}
