using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Mmx.State;

/// <summary>Reads a safetensors file's header, and refuses in words what is none, or is cut off.</summary>
internal static class TensorFileReader
{
    public const string Metadata = "__metadata__";
    private const int LongestHeader = 100_000_000;

    public static TensorFile Read(Stream stream)
    {
        var start = stream.Position;
        var length = stream.Length - start;
        Span<byte> first = stackalloc byte[sizeof(long)];
        if (length < first.Length)
        {
            throw StateErrors.NoTensorFile("it is too short");
        }

        stream.ReadExactly(first);
        var header = BinaryPrimitives.ReadInt64LittleEndian(first);
        if (header is < 2 or > LongestHeader)
        {
            throw StateErrors.NoTensorFile("its first bytes say nothing that could be the length of a header");
        }

        if (header > length - first.Length)
        {
            throw StateErrors.CutOff(header + first.Length, length);
        }

        var text = new byte[header];
        stream.ReadExactly(text);
        var (tensors, notes) = Parse(text);
        var data = start + first.Length + header;
        var end = tensors.Values.Select(tensor => tensor.End).DefaultIfEmpty(0).Max();
        return end == stream.Length - data ? new TensorFile(stream, tensors, notes, data)
            : end > stream.Length - data ? throw StateErrors.CutOff(first.Length + header + end, length)
            : throw StateErrors.NoTensorFile("there is more behind its header than the header says");
    }

    private static (Dictionary<string, TensorInFile> Tensors, Dictionary<string, string> Notes) Parse(byte[] header)
    {
        try
        {
            using var json = JsonDocument.Parse(header);
            var tensors = new Dictionary<string, TensorInFile>();
            var notes = new Dictionary<string, string>();
            foreach (var entry in json.RootElement.EnumerateObject())
            {
                if (entry.Name == Metadata)
                {
                    notes = entry.Value.EnumerateObject().ToDictionary(note => note.Name, note => note.Value.GetString()!);
                }
                else
                {
                    tensors.Add(entry.Name, TensorIn(entry));
                }
            }

            return (tensors, notes);
        }
        catch (Exception failure) when (failure
            is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw StateErrors.NoTensorFile("its header is not that of one");
        }
    }

    private static TensorInFile TensorIn(JsonProperty entry)
    {
        var type = entry.Value.GetProperty("dtype").GetString()!;
        long[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64())];
        long[] offsets = [.. entry.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        return offsets.Length == 2 && offsets[0] >= 0 && offsets[0] <= offsets[1] && IsRight(type, shape, offsets[1] - offsets[0])
            ? new TensorInFile(type, shape, offsets[0], offsets[1])
            : throw StateErrors.NoTensorFile($"what its header says of '{entry.Name}' cannot be");
    }

    /// <summary>Types that no state has are passed over: what they take nobody reads.</summary>
    private static bool IsRight(string type, long[] shape, long bytes)
    {
        if (!Enum.TryParse<ElementType>(type, out var known))
        {
            return true;
        }

        var wanted = (decimal)StateEntry.SizeOf(known);
        foreach (var length in shape)
        {
            wanted = length < 0 || wanted > long.MaxValue ? -1 : wanted * length;
        }

        return wanted == bytes;
    }
}
