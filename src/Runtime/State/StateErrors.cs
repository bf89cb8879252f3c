using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mmx.State;

/// <summary>Everything that can be wrong with a saved state: one method a complaint.</summary>
internal static class StateErrors
{
    private const int Most = 12;

    public static InvalidDataException NoTensorFile(string why) =>
        new($"This is no saved state: {why}. A state is a safetensors file that Save has written.");

    public static InvalidDataException CutOff(long wanted, long found) =>
        new($"The saved state is cut off: it was {wanted} bytes, and {found} are here. Take an earlier one.");

    public static InvalidDataException NoState() => new(
        "This file holds tensors, but not the state of an optimizer: it says nothing of mmx. Load what Save has written.");

    public static InvalidDataException OfAnotherVersion(string version) => new(
        $"The state was saved in version {version} of the format, and this Mmx.Runtime reads version {StateFile.Version}: " +
        "load it with the one that saved it, or a newer one.");

    public static InvalidDataException DoesNotFit(string optimizer, IReadOnlyCollection<string> complaints)
    {
        var more = complaints.Count > Most ? $"\n  and {complaints.Count - Most} more" : "";
        return new InvalidDataException(
            $"The state was saved from {optimizer}, and does not fit this optimizer and its game; nothing was changed:\n  " +
            string.Join("\n  ", complaints.Take(Most)) + more);
    }

    public static string AnotherPrecision(string saved, string wanted) =>
        $"its vectors are of {saved}, and here they are of {wanted}";

    public static string WithinAnotherStep(string place) =>
        $"it was saved in the middle of a step{(place.Length == 0 ? "" : $" ({place})")}, which only the very same rules on " +
        "the same game can finish: a state saved between two steps fits others too";

    public static string Missing(StateEntry entry) => $"{entry.Name} is missing: it should be {Say(entry)}";

    public static string Another(StateEntry entry, TensorInFile found) => $"{entry.Name} is {found}, and should be {Say(entry)}";

    public static string NotTheSame(StateEntry entry, long found) =>
        $"{entry.Name} is {found}, and here it is {entry.Bits}, which cannot change";

    public static string NotWanted(string name) => $"{name} is in it, and nothing here is called so";

    private static string Say(StateEntry entry) => StateEntry.Say(entry.Type.ToString(), entry.Shape);
}
