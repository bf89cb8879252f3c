using System;
using System.Collections.Generic;
using System.IO;

namespace Mmx.State;

/// <summary>A tensor of a file: what it says of it, and where its bytes lie behind the header.</summary>
internal sealed record TensorInFile(string Type, long[] Shape, long Begin, long End)
{
    public override string ToString() => StateEntry.Say(Type, Shape);
}

/// <summary>
/// A safetensors file that is being read: eight bytes that say how long the header is, the header in JSON, and the
/// tensors' bytes.
/// </summary>
internal sealed unsafe class TensorFile(
    Stream stream, IReadOnlyDictionary<string, TensorInFile> tensors, IReadOnlyDictionary<string, string> notes, long data)
{
    private const int Most = 1 << 30;

    public IReadOnlyDictionary<string, TensorInFile> Tensors => tensors;

    /// <summary>What the file says of itself.</summary>
    public IReadOnlyDictionary<string, string> Notes => notes;

    public bool Has(string name) => tensors.ContainsKey(name);

    /// <summary>A single number, as its bits.</summary>
    public long Bits(string name)
    {
        var bits = 0L;
        Read(name, (nint)(&bits));
        return bits;
    }

    /// <summary>Puts a tensor's bytes at an address.</summary>
    public void Read(string name, nint address)
    {
        var tensor = tensors[name];
        stream.Position = data + tensor.Begin;
        var to = (byte*)address;
        for (var left = tensor.End - tensor.Begin; left > 0;)
        {
            var count = (int)Math.Min(Most, left);
            stream.ReadExactly(new Span<byte>(to, count));
            to += count;
            left -= count;
        }
    }
}
