using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Mmx.Tests;

/// <summary>A saved state is a safetensors file to others, too: a reader in Python finds what is in it.</summary>
public sealed class PythonTests
{
    [NeedsPythonFact]
    public void A_reader_in_python_finds_every_tensor_by_its_name()
    {
        using var table = new Table<float>(5);
        table.Optimizer.Step();
        table.Optimizer.Base.Lr.Critic = 0.1;
        table.Optimizer.Advance();
        var lines = Read(table);
        Assert.Contains("# optimizer: Mmx.Tests.Generated.Stable<float>", lines);
        Assert.Contains("optimizer.steps I64 [] 1", lines);
        Assert.Contains("Base.T I64 [] 5", lines);
        Assert.Contains("properties.Base.Lr.Critic F64 [] 0.1", lines);
        Assert.Contains("optimizer.next.continues BOOL [] False", lines);
        Assert.Equal(table.Point("generator"), Numbers(lines, "game.point/generator/generator F32 [5]"));
        Assert.Equal(2, lines.Count(line => line.StartsWith("Base.m/", StringComparison.Ordinal)));
    }

    private static string[] Read(Table<float> table)
    {
        var path = Path.GetTempFileName();
        table.Optimizer.Save(path);
        var start = new ProcessStartInfo("python3", [Repository.PathTo("tests/Data/read_safetensors.py"), path])
        {
            RedirectStandardOutput = true,
        };
        using var python = Process.Start(start)!;
        var text = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        File.Delete(path);
        Assert.Equal(0, python.ExitCode);
        return text.Split('\n');
    }

    private static float[] Numbers(string[] lines, string name) =>
    [
        .. Assert.Single(lines, line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => (float)double.Parse(number, CultureInfo.InvariantCulture)),
    ];
}
