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
/// every vector and number that lasts, and of windows and of what the game remembers the newest first.
/// </summary>
internal sealed class Checkpoint
{
    private static readonly string[] NoState = ["__metadata__", "optimizer.", "properties."];

    // What is kept of a window to solve least squares over it: its numbers are others' and may not be changed alone.
    private static readonly string[] Known = [".serials", ".drops"];

    private readonly byte[] _file;
    private readonly IReadOnlyList<int> _offsets;

    private Checkpoint(byte[] file, WrittenGame<double> game)
    {
        _file = file;
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        var header = JsonDocument.Parse(file.AsMemory(sizeof(long), length)).RootElement;
        var entries = header.EnumerateObject().Where(entry => !NoState.Any(entry.Name.StartsWith)).ToList();
        HasKnown = entries.Any(entry => Known.Any(entry.Name.EndsWith));
        var data = sizeof(long) + length;
        var windows = new WindowsInOrder(
            [.. entries.Select(entry => entry.Name)],
            name => BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(data + BeginOf(header.GetProperty(name)))));
        AreWindowsFull = windows.AreFull;
        var rows = new RowsInOrder(game);
        _offsets =
        [
            .. entries.Select((entry, at) => (entry, order: windows.OrderOf(entry.Name, at)))
                .OrderBy(each => each.order)
                .SelectMany(each => rows.InOrder(each.entry.Name, Doubles(each.entry.Value, data))),
        ];
    }

    /// <summary>Some of its numbers come of others that it has too.</summary>
    public bool HasKnown { get; }

    /// <summary>Until its windows are full, a step is not the same function as the next.</summary>
    public bool AreWindowsFull { get; }

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

    private static int BeginOf(JsonElement entry) => entry.GetProperty("data_offsets")[0].GetInt32();

    private static IReadOnlyList<int> Doubles(JsonElement entry, int data)
    {
        var (from, to) = (data + BeginOf(entry), data + entry.GetProperty("data_offsets")[1].GetInt32());
        return entry.GetProperty("dtype").GetString() != "F64" ? []
            : [.. Enumerable.Range(0, (to - from) / sizeof(double)).Select(at => from + at * sizeof(double))];
    }
}
