using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>Names for what is another instance's.</summary>
internal static class IrNames
{
    /// <summary>An assembly holds no name of more than 1,023 bytes: what is nested deeper goes by its own name.</summary>
    public const int LongestPath = 128;

    /// <summary>`baseM` for m of Base, as the instance above calls it.</summary>
    public static string Below(BoundInstance above, BoundInstance owner, string name)
    {
        var path = owner.Path.Substring(above.Path.Length).Replace(".", "");
        return path.Length + name.Length > LongestPath
            ? name
            : char.ToLowerInvariant(path[0]) + path.Substring(1) + char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
