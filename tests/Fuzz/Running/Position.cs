using System;
using System.IO;
using System.IO.MemoryMappedFiles;

namespace Fuzz.Running;

/// <summary>The number of the case at hand, in a file that survives the process that writes it.</summary>
internal sealed class Position : IDisposable
{
    /// <summary>What stands there between cases.</summary>
    public const long None = -1;

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public Position(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, sizeof(long));
        _view = _file.CreateViewAccessor();
    }

    public long Case
    {
        get => _view.ReadInt64(0);
        set => _view.Write(0, value);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
