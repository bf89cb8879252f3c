using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>Where in a state a visitor is, and so the names that things have in a file.</summary>
internal sealed class StatePath
{
    private const string Properties = "properties.";

    private readonly Stack<string> _entered = new();

    /// <summary>What is shown now are properties.</summary>
    public bool IsOfProperties => _entered.Count > 0 && _entered.Peek() == Properties;

    private string Machine => string.Concat(_entered.Reverse().Where(name => name != Properties));

    /// <summary>Whether a name is that of a property.</summary>
    public static bool IsProperty(string name) => name.StartsWith(Properties, StringComparison.Ordinal);

    public void Enter(string name) => _entered.Push(name + ".");

    public void EnterProperties() => _entered.Push(Properties);

    public void Leave() => _entered.Pop();

    public string Of(string name) => (IsOfProperties ? Properties : "") + Machine + name;

    /// <summary>A tensor of a vector.</summary>
    public string Of(string name, Layout layout, Segment segment) =>
        $"{Of(name)}/{layout.Players[segment.Player].Name}/{segment.Name}";

    /// <summary>What is said of the machine: `Base: …`.</summary>
    public string Said(string text) => Machine.Length == 0 ? text : $"{Machine.TrimEnd('.')}: {text}";
}
