using System.Collections.Generic;
using System.IO;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Games;

/// <summary>Saving and loading: between two steps, or at any request within one.</summary>
public abstract partial class Optimizer<T>
{
    /// <summary>A name for the source that it was compiled from: a step in progress is that of no other.</summary>
    protected internal virtual string Source => "";

    /// <summary>
    /// Saves all that the next steps depend on, the game's parameters among it, as a safetensors file. It is written
    /// beside and put in its place when it is whole.
    /// </summary>
    public void Save(string path)
    {
        var beside = path + ".part";
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                Save(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Saves to a stream.</summary>
    public void Save(Stream stream)
    {
        ThrowIfUnusable();
        ThrowIfResting();
        StateFile.Write(this, stream);
        System.GC.KeepAlive(this);
    }

    /// <summary>
    /// Loads what <see cref="Save(string)"/> has saved, into the memory that is there: from here on everything goes as it
    /// would have gone. What does not fit is refused, and nothing is changed.
    /// </summary>
    public void Load(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
        Load(file);
    }

    /// <summary>Loads from a stream that can be sought in, from where it stands to its end.</summary>
    public void Load(Stream stream)
    {
        ThrowIfUnusable();
        ThrowIfResting();
        StateFile.Read(this, stream);
        System.GC.KeepAlive(this);
    }

    /// <summary>Shows a visitor all that the next steps depend on.</summary>
    internal void Show(StateVisitor<T> visitor)
    {
        visitor.Enter("game");
        Game.Show(visitor);
        visitor.Leave();
        visitor.Enter("optimizer");
        Steps = visitor.Value("steps", Steps);
        Evaluations = visitor.Value("evaluations", Evaluations);
        Samples = visitor.Value("samples", Samples);
        Run.Show(visitor);
        if (visitor.SeesSteps)
        {
            Next = Shown("next", Next, visitor);
            _held = Shown("held", _held, visitor);
        }

        visitor.Leave();
        Rule.Show(visitor);
    }

    /// <summary>Where players stand that stand elsewhere, as numbers of vectors in a list.</summary>
    internal string Stands(List<Buffer<T>> vectors) => Run.PrintStands(vectors);

    /// <summary>Forgets the step in progress.</summary>
    internal void BeginAnew()
    {
        Next = _held = default;
        Run.BeginAnew();
        Rule.Show(new Forgetting<T>(seesSteps: true));
    }

    /// <summary>What was loaded is taken for what has happened so far.</summary>
    internal void GoOn(string stands, List<Buffer<T>> vectors)
    {
        Run.ParseStands(stands, vectors);
        Game.Resume(Next);
    }

    private static Request Shown(string name, Request request, StateVisitor<T> visitor)
    {
        var kind = (RequestKind)visitor.Value($"{name}.kind", (long)request.Kind);
        var fields = Players.FromBits(visitor.Value($"{name}.fields", request.Fields.ToBits()));
        var losses = Players.FromBits(visitor.Value($"{name}.losses", request.Losses.ToBits()));
        return new Request(kind, fields, losses) { Continues = visitor.Value($"{name}.continues", request.Continues) };
    }
}
