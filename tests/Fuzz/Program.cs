using System;
using System.IO;
using Fuzz.Checks;
using Fuzz.Running;

return args switch
{
    ["--worker", ..] => Worker.Run(args),
    ["--probe", var path] => Probe(path),
    _ when Options.Of(args) is { } options => new Watch(options).Run(),
    _ => Usage(),
};

// One text by itself, for one that may end the process.
static int Probe(string path) =>
    SmallStack.Run(() => FrontEnd.Check([new("probe.mmx", File.ReadAllText(path))], generate: true)).Finding is null ? 0 : 1;

static int Usage()
{
    Console.Error.WriteLine(Options.Usage);
    return 1;
}
