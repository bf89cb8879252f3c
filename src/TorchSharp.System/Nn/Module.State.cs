using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var start = string.IsNullOrEmpty(prefix) ? "" : $"{prefix}.";
                foreach (var (name, parameter) in named_parameters())
                {
                    destination.TryAdd(start + name, parameter);
                }

                foreach (var (name, buffer) in named_buffers(include_nonpersistent: false))
                {
                    destination.TryAdd(start + name, buffer);
                }

                return destination;
            }

            // Copies into the module's own tensors, which stay where they are.
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var left = skip ?? [];
                var destination = state_dict();
                var unexpected = source.Keys.Except(destination.Keys).Except(left).ToList();
                var missing = destination.Keys.Except(source.Keys).Except(left).ToList();
                if (strict && (missing.Count > 0 || unexpected.Count > 0))
                {
                    throw new InvalidOperationException(
                        "The loaded state_dict is not identical to the target dictionary.");
                }

                using var withoutGradients = no_grad();
                foreach (var key in source.Keys.Except(left).Where(destination.ContainsKey))
                {
                    destination[key].copy_(source[key]);
                }

                return (missing, unexpected);
            }
        }
    }
}
