using System;
using System.IO;
using System.Numerics;
using Mmx.Games;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>An optimizer and its game, and their state as bytes.</summary>
internal sealed class Table<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly SpanGame<T> _game;

    public Table(int length)
    {
        _game = Bilinear.Of<T>(length);
        Optimizer = new Stable<T>(_game);
    }

    public Stable<T> Optimizer { get; }

    public T[] Point(string player) => _game.Point(player).ToArray();

    public byte[] Saved()
    {
        using var stream = new MemoryStream();
        Optimizer.Save(stream);
        return stream.ToArray();
    }

    public void Load(byte[] saved)
    {
        using var stream = new MemoryStream(saved);
        Optimizer.Load(stream);
    }

    /// <summary>Says what it is told when it loads what does not fit; nothing of it has changed.</summary>
    public string Refuses(byte[] saved, params string[] said)
    {
        var before = Saved();
        var message = Assert.Throws<InvalidDataException>(() => Load(saved)).Message;
        foreach (var part in said)
        {
            Assert.Contains(part, message);
        }

        Assert.Equal(before, Saved());
        return message;
    }

    public void Dispose()
    {
        Optimizer.Dispose();
        _game.Dispose();
    }
}
