using System.Linq;
using Dsl.Cli.Pictures;

namespace Dsl.Cli.Phases;

/// <summary>A map as a picture: what runs do, where the spectral radius is 1, and what theory says.</summary>
internal static class PhasePicture
{
    public static string Of(PhaseMap map)
    {
        var heights = new double[map.Y.Count, map.X.Count];
        for (var row = 0; row < map.Y.Count; row++)
        {
            for (var column = 0; column < map.X.Count; column++)
            {
                heights[row, column] = map.Radius[row][column];
            }
        }

        return HeatPicture.Of(
            new Caption(map.Optimizer, $" on {map.Game}"),
            AxisOf(map.X),
            AxisOf(map.Y),
            ["converges", "oscillates", "diverges"],
            (row, column) => (int)map.Behavior[row][column],
            [
                ("where the spectral radius at the equilibrium is 1", 1, heights),
                .. map.Curves.Select(curve => (curve.Name, 0.0, curve.Heights)),
            ]);
    }

    private static CellAxis AxisOf(Varied varied) =>
        new(varied.Path, varied.Count, varied.IsLogarithmic, varied.ValueAt);
}
