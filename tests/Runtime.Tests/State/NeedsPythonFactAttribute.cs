using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Mmx.Tests;

/// <summary>A test that is skipped where there is no python3.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsPythonFactAttribute : FactAttribute
{
    public NeedsPythonFactAttribute() => Skip = IsThere() ? null : "There is no python3 here.";

    private static bool IsThere()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
