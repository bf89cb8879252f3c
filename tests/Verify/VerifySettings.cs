using System;

namespace VerifyTests;

/// <summary>Where a snapshot lies and whether a new one is accepted unseen.</summary>
public sealed class VerifySettings
{
    private string? _directory;
    private string? _fileName;

    internal string Directory => _directory ?? throw Missing(nameof(UseDirectory));

    internal string FileName => _fileName ?? throw Missing(nameof(UseFileName));

    internal bool AcceptsAll { get; private set; }

    public void UseDirectory(string directory) => _directory = directory;

    public void UseFileName(string fileName) => _fileName = fileName;

    public void AutoVerify() => AcceptsAll = true;

    private static InvalidOperationException Missing(string method) =>
        new($"The stand-in for Verify derives no file names from the test: call VerifySettings.{method}(…) first.");
}
