using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Mmx.State;

/// <summary>Writes entries as a safetensors file, the widest elements first, so that each lies at a multiple of its size.</summary>
internal static unsafe class TensorFileWriter
{
    private const int Alignment = 8;
    private const int Most = 1 << 30;

    public static void Write(Stream stream, IEnumerable<StateEntry> entries, IReadOnlyDictionary<string, string> notes)
    {
        StateEntry[] ordered = [.. entries.OrderByDescending(entry => StateEntry.SizeOf(entry.Type))];
        WriteHeader(stream, ordered, notes);
        foreach (var entry in ordered)
        {
            WriteData(stream, entry);
        }
    }

    private static void WriteHeader(Stream stream, StateEntry[] entries, IReadOnlyDictionary<string, string> notes)
    {
        var header = Header(entries, notes);
        var padding = (Alignment - (int)(header.Length % Alignment)) % Alignment;
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length + padding);
        stream.Write(length);
        header.WriteTo(stream);
        stream.Write("        "u8[..padding]);
    }

    private static MemoryStream Header(StateEntry[] entries, IReadOnlyDictionary<string, string> notes)
    {
        var header = new MemoryStream();
        using var json = new Utf8JsonWriter(header);
        json.WriteStartObject();
        json.WriteStartObject(TensorFileReader.Metadata);
        foreach (var (name, note) in notes)
        {
            json.WriteString(name, note);
        }

        json.WriteEndObject();
        var offset = 0L;
        foreach (var entry in entries)
        {
            WriteEntry(json, entry, offset);
            offset += entry.Bytes;
        }

        json.WriteEndObject();
        json.Flush();
        return header;
    }

    private static void WriteEntry(Utf8JsonWriter json, StateEntry entry, long offset)
    {
        json.WriteStartObject(entry.Name);
        json.WriteString("dtype", entry.Type.ToString());
        json.WriteStartArray("shape");
        Array.ForEach(entry.Shape, json.WriteNumberValue);
        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(offset);
        json.WriteNumberValue(offset + entry.Bytes);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteData(Stream stream, StateEntry entry)
    {
        var bits = entry.Bits;
        var from = entry.Shape.Length == 0 ? (byte*)&bits : (byte*)entry.Address;
        for (var left = entry.Bytes; left > 0;)
        {
            var count = (int)Math.Min(Most, left);
            stream.Write(new ReadOnlySpan<byte>(from, count));
            from += count;
            left -= count;
        }
    }
}
