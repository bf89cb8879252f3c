using System.Collections.Generic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// A parameter that a player moves: what the player calls it, and where its module keeps it. A parameter that does not
/// require a gradient is frozen, and moved by nobody.
/// </summary>
internal sealed record PlayerParameter(string Name, nn.Module Module, string Path, Parameter Parameter)
{
    /// <summary>The parameters of a player, in the order of its modules.</summary>
    public static List<PlayerParameter> Of(Player player)
    {
        var parameters = new List<PlayerParameter>();
        for (var i = 0; i < player.Modules.Count; i++)
        {
            foreach (var (path, parameter) in player.Modules[i].named_parameters())
            {
                if (parameter.requires_grad && !parameters.Exists(other => IsSame(other.Parameter, parameter)))
                {
                    var name = player.Modules.Count == 1 ? path : $"{i}.{path}";
                    parameters.Add(new PlayerParameter(name, player.Modules[i], path, parameter));
                }
            }
        }

        return parameters;
    }

    /// <summary>Whether two parameters are one: the same tensor, or two on the same memory.</summary>
    public static bool IsSame(Parameter one, Parameter other) =>
        one.Handle == other.Handle
        || TensorMemory.AddressOf(one) is var address && address != 0 && address == TensorMemory.AddressOf(other);

    /// <summary>What its module has under its name by now; null when there is nothing any more.</summary>
    public Parameter? Current()
    {
        foreach (var (path, parameter) in Module.named_parameters())
        {
            if (path == Path)
            {
                return parameter;
            }
        }

        return null;
    }
}
