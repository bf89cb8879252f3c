using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>Names for what is another instance's.</summary>
internal static class IrNames
{
    /// <summary>`baseM` for m of Base, as the instance above calls it.</summary>
    public static string Below(BoundInstance above, BoundInstance owner, string name)
    {
        var path = owner.Path.Substring(above.Path.Length).Replace(".", "");
        return char.ToLowerInvariant(path[0]) + path.Substring(1) + char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
