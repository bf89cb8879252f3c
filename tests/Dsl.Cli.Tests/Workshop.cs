using System;
using System.IO;

namespace Dsl.Cli.Tests;

/// <summary>A folder for one test, in which mmx is run.</summary>
internal sealed class Workshop : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("mmx").FullName;

    public string PathTo(string name) => Path.Combine(Folder, name);

    public Workshop Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(name))!);
        File.WriteAllText(PathTo(name), text);
        return this;
    }

    public string Read(string name) => File.ReadAllText(PathTo(name));

    public Ran Run(params string[] arguments) => Run(isTerminal: false, arguments);

    public Ran RunInColors(params string[] arguments) => Run(isTerminal: true, arguments);

    /// <summary>As where somebody watches.</summary>
    public Ran RunLive(params string[] arguments) => Run(isTerminal: true, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Ran Run(bool isTerminal, string[] arguments)
    {
        using var result = new StringWriter { NewLine = "\n" };
        using var complaints = new StringWriter { NewLine = "\n" };
        var code = Program.Run(arguments, new Shell(Folder, result, complaints, isTerminal) { IsLive = isTerminal });
        return new Ran(code, result.ToString(), complaints.ToString());
    }
}

/// <summary>How a run of mmx ended: its exit code, and what it wrote to its two outputs.</summary>
internal sealed record Ran(int Code, string Result, string Complaints);
