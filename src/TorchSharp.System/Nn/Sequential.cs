using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static Sequential Sequential() => new();

            public static Sequential Sequential(
                params (string name, Module<Tensor, Tensor> submodule)[] modules) =>
                Sequential((IEnumerable<(string name, Module<Tensor, Tensor> submodule)>)modules);

            public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) =>
                Sequential((IEnumerable<Module<Tensor, Tensor>>)modules);

            public static Sequential Sequential(
                IEnumerable<(string name, Module<Tensor, Tensor> submodule)> modules)
            {
                var all = new Sequential();
                foreach (var (name, module) in modules)
                {
                    all.append(name, module);
                }

                return all;
            }

            public static Sequential Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
            {
                var all = new Sequential();
                foreach (var module in modules)
                {
                    all.append(module);
                }

                return all;
            }
        }
    }
}

namespace TorchSharp.Modules
{
    using System.Globalization;
    using System.Runtime.CompilerServices;
    using static torch;

    /// <summary>Modules one after the other.</summary>
    public class Sequential : nn.Module<Tensor, Tensor>
    {
        private readonly List<nn.IModule<Tensor, Tensor>> _steps = [];

        internal Sequential()
            : base(nameof(Sequential))
        {
        }

        public int Count => _steps.Count;

        [IndexerName("SequentialItems")]
        public nn.IModule<Tensor, Tensor> this[int index] => _steps[index];

        public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
        {
            register_module(name, (nn.Module)module);
            _steps.Add(module);
            return this;
        }

        public Sequential append(nn.IModule<Tensor, Tensor> module) =>
            append(_steps.Count.ToString(CultureInfo.InvariantCulture), module);

        // What lies between two steps goes at once.
        public override Tensor forward(Tensor tensor)
        {
            if (_steps.Count == 0) return tensor.alias();
            var current = _steps[0].call(tensor);
            for (var i = 1; i < _steps.Count; i++)
            {
                var next = _steps[i].call(current);
                current.Dispose();
                current = next;
            }

            return current;
        }
    }
}
