namespace Dsl.Parser.Diagnostics;

/// <summary>
/// `// mmx: allow MMX4002 because …`, at the end of a line or on the line before: advice that somebody has heard, and
/// has a reason not to follow. It is about the complaints of its code that begin in its line.
/// </summary>
public sealed record Allowance(string Code, int Line, Place Place);
