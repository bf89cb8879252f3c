using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(pair => pair.parameter);

            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var own = _parameters.Select(pair => (pair.Key, pair.Value));
                return Distinct(recurse ? own.Concat(Below(child => child.named_parameters(true))) : own);
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(pair => pair.buffer);

            // A buffer that is not persistent is never listed: so does TorchSharp.
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                var own = _buffers.Where(pair => pair.Value.Persistent).Select(pair => (pair.Key, pair.Value.Tensor));
                return Distinct(
                    recurse ? own.Concat(Below(child => child.named_buffers(true, include_nonpersistent))) : own);
            }

            public virtual IEnumerable<Module> children() => named_children().Select(pair => pair.module);

            public virtual IEnumerable<(string name, Module module)> named_children() =>
                _modules.Select(pair => (pair.Key, pair.Value));

            public virtual IEnumerable<Module> modules() => named_modules().Select(pair => pair.module);

            public virtual IEnumerable<(string name, Module module)> named_modules() =>
                named_children().Concat(Below(child => child.named_modules()));

            // Shared and disposed-of tensors count once and not at all.
            private protected static IEnumerable<(string Name, T Tensor)> Distinct<T>(
                IEnumerable<(string Name, T Tensor)> named)
                where T : Tensor
            {
                var seen = new HashSet<nint> { 0 };
                return named.Where(pair => seen.Add(pair.Tensor.HandleOrZero));
            }

            private IEnumerable<(string Name, T Item)> Below<T>(
                Func<Module, IEnumerable<(string Name, T Item)>> listed) =>
                named_children().SelectMany(
                    child => listed(child.module).Select(pair => ($"{child.name}.{pair.Name}", pair.Item)));
        }
    }
}
