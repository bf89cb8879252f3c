using System;

namespace Dsl.Cli;

/// <summary>What the tool says, in one line, when it cannot do what was asked of it.</summary>
internal sealed class Refusal(string message) : Exception(message);
