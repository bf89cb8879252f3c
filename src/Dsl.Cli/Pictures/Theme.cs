using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>
/// Colours of a picture, by what they are for. Curves are told apart by colour blind readers too, and in print by their
/// dashes.
/// </summary>
internal sealed record Theme(
    string Paper,
    string Ink,
    string Quiet,
    string Grid,
    IReadOnlyList<string> Curves,
    IReadOnlyList<string> Heats)
{
    public static readonly Theme Light = new(
        "#ffffff", "#1b1f24", "#57606a", "#d0d7de", ["#0066a8", "#b84500", "#00705a", "#963d7c", "#6f5800", "#4d4d4d"],
        ["#cfe6f5", "#eebf62", "#bb5a2c"]);

    public static readonly Theme Dark = new(
        "#14171c", "#e6e9ed", "#a4adb8", "#3a424c", ["#62b8ec", "#f0a030", "#35c8a0", "#e79ac6", "#e4d95a", "#c8c8c8"],
        ["#1d4a68", "#a47c1e", "#e08a58"]);

    private static readonly string[] Dashes = ["", "7 3", "2 3", "9 3 2 3"];

    // The other two are nearly those of cells.
    private static readonly int[] ColorsOverCells = [0, 3, 2, 5];

    /// <summary>How many curves look different.</summary>
    public static int Looks => Light.Curves.Count * Dashes.Length;

    /// <summary>Both themes: the reader's own on a screen, the light one in print.</summary>
    public static string Css =>
        "text{font-family:system-ui,'Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif}"
        + ".line{fill:none;stroke-linejoin:round;stroke-linecap:round}"
        + "rect{shape-rendering:crispEdges}"
        + Light.Rules + string.Concat(Enumerable.Range(0, Looks).Select(DashOf))
        + $"@media screen and (prefers-color-scheme:dark){{{Dark.Rules}}}";

    public static string CurveClass(int number) => $"line c{number % Light.Curves.Count} d{number % Looks}";

    /// <summary>Of a curve that is drawn over cells, on a halo: the next has another colour and other dashes.</summary>
    public static string CurveOverCellsClass(int number) =>
        CurveClass(ColorOverCells(number) + Light.Curves.Count * (1 + number % (Dashes.Length - 1)));

    /// <summary>Which of the curves' colours it has there.</summary>
    public static int ColorOverCells(int number) => ColorsOverCells[number % ColorsOverCells.Length];

    /// <summary>Of a cell: kinds are told apart by how bright they are, too.</summary>
    public static string HeatClass(int kind) => $"heat{kind}";

    public static string DotClass(int number) => $"dot{number % Light.Curves.Count}";

    private string Rules =>
        $".paper{{fill:{Paper}}}.ink{{fill:{Ink}}}.quiet{{fill:{Quiet}}}.grid{{stroke:{Grid};stroke-width:1}}"
        + $".edge{{fill:none;stroke:{Quiet};stroke-width:1}}.level{{fill:none;stroke:{Grid};stroke-width:1.2}}"
        + $".arrow{{fill:none;stroke:{Quiet};stroke-opacity:.55;stroke-width:1}}.cross{{stroke:{Ink};stroke-width:2}}"
        + $".boundary{{stroke:{Ink};stroke-width:2}}.halo{{stroke:{Paper};stroke-width:6}}"
        + string.Concat(Heats.Select((color, at) => $".heat{at}{{fill:{color}}}"))
        + string.Concat(Curves.Select((color, at) =>
            $".c{at}{{stroke:{color};stroke-width:2}}.dot{at}{{fill:{color};stroke:{Paper};stroke-width:1}}"));

    private static string DashOf(int number) =>
        Dashes[number / Light.Curves.Count] is { Length: > 0 } dash
            ? $".d{number}{{stroke-dasharray:{dash};stroke-linecap:butt}}"
            : "";
}
