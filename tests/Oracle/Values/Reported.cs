using Dsl.Parser.Binding;

namespace Oracle.Values;

/// <summary>What a rule has reported: by its path, in the grain that its readers see, of the players of a space.</summary>
public sealed record Reported(string Path, Grain Grain, Space Space, Number Value);
