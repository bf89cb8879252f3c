using System;

namespace VerifyTests;

/// <summary>A text is not what the verified file says.</summary>
public sealed class VerifyException(string message) : Exception(message);
