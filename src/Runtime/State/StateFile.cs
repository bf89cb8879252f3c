using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Numerics;
using Mmx.Games;

namespace Mmx.State;

/// <summary>An optimizer's state as a file: what is written down, and what has to fit before anything is taken from one.</summary>
internal static class StateFile
{
    public const string Version = "1";

    private const string VersionNote = "mmx";
    private const string OptimizerNote = "optimizer";
    private const string SchemaNote = "schema";
    private const string StandsNote = "stands";
    private const string PlayersStandNote = "players_stand";

    public static void Write<T>(Optimizer<T> optimizer, Stream stream)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var listing = Listing(optimizer, seesSteps: !optimizer.Next.IsRest);
        TensorFileWriter.Write(stream, listing.Entries, new Dictionary<string, string>
        {
            [VersionNote] = Version,
            [OptimizerNote] = NameOf(optimizer),
            [SchemaNote] = StateSchema.Of(optimizer),
            [StandsNote] = optimizer.Next.IsRest ? "" : listing.Standing.Length == 0 ? "the step begins" : listing.Standing,
            [PlayersStandNote] = optimizer.Stands(listing.Vectors),
        });
    }

    public static void Read<T>(Optimizer<T> optimizer, Stream stream)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var file = TensorFileReader.Read(stream);
        if (!file.Notes.TryGetValue(VersionNote, out var version))
        {
            throw StateErrors.NoState();
        }

        if (version != Version)
        {
            throw StateErrors.OfAnotherVersion(version);
        }

        var isWithin = Note(file, StandsNote).Length > 0;
        var listing = Listing(optimizer, isWithin);
        var complaints = Complaints(optimizer, file, listing, isWithin);
        if (complaints.Count > 0)
        {
            throw StateErrors.DoesNotFit(Note(file, OptimizerNote), complaints);
        }

        optimizer.BeginAnew();
        optimizer.Show(new StateLoading<T>(optimizer.Game.Layout, file, isWithin));
        optimizer.GoOn(Note(file, PlayersStandNote), listing.Vectors);
    }

    private static List<string> Complaints<T>(Optimizer<T> optimizer, TensorFile file, StateListing<T> listing, bool isWithin)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (wanted, other) = typeof(T) == typeof(double) ? ("double", "float") : ("float", "double");
        if (!Note(file, OptimizerNote).EndsWith($"<{wanted}>", System.StringComparison.Ordinal))
        {
            return [StateErrors.AnotherPrecision(other, wanted)];
        }

        var complaints = StateFit.Complaints(listing.Entries, file);
        if (isWithin && Note(file, SchemaNote) != StateSchema.Of(optimizer))
        {
            complaints.Insert(0, StateErrors.WithinAnotherStep(Note(file, StandsNote)));
        }

        return complaints;
    }

    private static StateListing<T> Listing<T>(Optimizer<T> optimizer, bool seesSteps)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var listing = new StateListing<T>(optimizer.Game.Layout, seesSteps);
        optimizer.Show(listing);
        return listing;
    }

    /// <summary>`Acme.Stable&lt;float&gt;`.</summary>
    private static string NameOf<T>(Optimizer<T> optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var type = optimizer.GetType();
        var name = (type.FullName ?? type.Name).Split('[', '`')[0];
        return string.Create(CultureInfo.InvariantCulture, $"{name}<{(typeof(T) == typeof(double) ? "double" : "float")}>");
    }

    private static string Note(TensorFile file, string name) => file.Notes.TryGetValue(name, out var note) ? note : "";
}
