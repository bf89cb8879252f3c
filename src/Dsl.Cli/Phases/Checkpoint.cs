using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Mmx.Games;

namespace Dsl.Cli.Phases;

/// <summary>
/// An optimizer's saved state between two steps, as the real numbers that its next step is a function of: the point,
/// every vector and number that lasts, and what the game remembers, the newest first.
/// </summary>
internal sealed class Checkpoint
{
    private static readonly string[] NoState = ["__metadata__", "optimizer.", "properties."];

    private readonly byte[] _file;
    private readonly IReadOnlyList<int> _offsets;

    private Checkpoint(byte[] file, WrittenGame<double> game)
    {
        _file = file;
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        var header = JsonDocument.Parse(file.AsMemory(sizeof(long), length)).RootElement;
        var entries = header.EnumerateObject().Where(entry => !NoState.Any(entry.Name.StartsWith)).ToList();
        HasWindows = entries.Any(entry => entry.Name.EndsWith("pushed", StringComparison.Ordinal));
        var rows = new RowsInOrder(game);
        _offsets =
        [
            .. entries.SelectMany(entry => rows.InOrder(entry.Name, Doubles(entry.Value, sizeof(long) + length))),
        ];
    }

    /// <summary>It holds vectors in places that go round, so that one step's function is not the next one's.</summary>
    public bool HasWindows { get; }

    /// <summary>How many numbers there are.</summary>
    public int Count => _offsets.Count;

    /// <summary>The state of an optimizer on its game.</summary>
    public static Checkpoint Of(Optimizer<double> optimizer, WrittenGame<double> game)
    {
        using var stream = new MemoryStream();
        optimizer.Save(stream);
        return new Checkpoint(stream.ToArray(), game);
    }

    public double[] Numbers() =>
        [.. _offsets.Select(offset => BinaryPrimitives.ReadDoubleLittleEndian(_file.AsSpan(offset)))];

    /// <summary>Puts an optimizer into this state, with other numbers.</summary>
    public void Load(Optimizer<double> optimizer, ReadOnlySpan<double> numbers)
    {
        var file = (byte[])_file.Clone();
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(file.AsSpan(_offsets[i]), numbers[i]);
        }

        using var stream = new MemoryStream(file);
        optimizer.Load(stream);
    }

    private static IReadOnlyList<int> Doubles(JsonElement entry, int data)
    {
        var ends = entry.GetProperty("data_offsets");
        var (from, to) = (data + ends[0].GetInt32(), data + ends[1].GetInt32());
        return entry.GetProperty("dtype").GetString() != "F64" ? []
            : [.. Enumerable.Range(0, (to - from) / sizeof(double)).Select(at => from + at * sizeof(double))];
    }
}
