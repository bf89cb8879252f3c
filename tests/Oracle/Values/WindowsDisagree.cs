using System;

namespace Oracle.Values;

/// <summary>What is asked for cannot be done: two windows that are solved against each other hold different numbers of vectors.</summary>
public sealed class WindowsDisagree() : Exception("Windows that are solved against each other hold as many vectors.");
