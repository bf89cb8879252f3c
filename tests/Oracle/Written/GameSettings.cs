using System;
using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Oracle.Written;

/// <summary>
/// What a game is made with: its arguments (a double, a long or a bool each), the folder of its files, and the numbers
/// that are drawn, by which draw it is, which sample and which place.
/// </summary>
public sealed record GameSettings(
    IReadOnlyDictionary<string, object> Arguments, string Folder, Func<Distribution, int, long, long, double> Draw);
