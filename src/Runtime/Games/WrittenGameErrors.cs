using System;
using System.IO;

namespace Mmx.Games;

/// <summary>What a game that was written as formulas can complain of: one method a complaint.</summary>
internal static class WrittenGameErrors
{
    public static InvalidOperationException NoStart(Type game) =>
        new($"{NameOf(game)} does not say where a run starts: write `start {{…}}` in the game, or put the players " +
            "somewhere.");

    public static InvalidOperationException NoLoss(Type game, string player) =>
        new($"The rule asks for the loss of player '{player}', and {NameOf(game)} gives its field and no loss.");

    public static ArgumentException SizesDisagree(string text, string one, long a, string other, long b) =>
        new($"In `{text}` the sizes {Said(one, a)} and {Said(other, b)} do not agree.");

    public static ArgumentException NotWithin(string text, long index, long size) =>
        new($"In `{text}` the element {index} of {size} is asked for: they are counted from 0.");

    public static ArgumentException NoSuchLength(long length) => new($"There are no vectors of {length} elements.");

    public static FileNotFoundException NoFile(string path) =>
        new($"There is no file {path}. A game's files lie beside its .mmx file: say where that is, as in " +
            "`new Game<double>(folder: \"games\")`, or let the build copy the file.", path);

    public static InvalidDataException WrongColumns(string path, int line, long found, long wanted) =>
        new($"{path}, line {line}: {Counted(found, "number")}, where {wanted} are wanted.");

    public static InvalidDataException WrongRows(string path, long found, long wanted) =>
        new($"{path}: {Counted(found, "line")} of numbers, where {wanted} are wanted.");

    public static InvalidDataException NoNumber(string path, int line, int column, string text) =>
        new($"{path}, line {line}: `{text}`, in column {column}, is no number.");

    private static string Counted(long count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Said(string size, long value) => size == value.ToString() ? size : $"{size} = {value}";

    private static string NameOf(Type game) => game.Name.Split('`')[0];
}
