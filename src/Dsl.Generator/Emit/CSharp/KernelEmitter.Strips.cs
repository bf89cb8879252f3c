using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Scheduling;

namespace Dsl.Generator.Emit.CSharp;

// What goes strip by strip: combinations are added up before a strip, and what has been written is multiplied behind it.
internal sealed partial class KernelEmitter
{
    /// <summary>What is multiplied: one, or none.</summary>
    private IEnumerable<KernelRow> Row => _kernel.Row is { } row ? [row] : [];

    private bool GoesInStrips => _kernel.Combinations.Any() || _kernel.Row is not null;

    private void InStrips()
    {
        LineOfRow($"var {_names.RowSums} = {_names.Row}.Begin(stackalloc double[{_names.Row}.RoomFor(piece)]);");
        foreach (var combine in _kernel.Combinations)
        {
            _writer.Line($"var {_names.StripOf(combine)} = new Strip<T>(stackalloc double[Strips.RoomFor(piece)]);");
        }

        _writer.Block("foreach (var strip in new Strips(piece))", () =>
        {
            foreach (var combine in _kernel.Combinations)
            {
                _writer.Line($"{_names.StripOf(combine)}.Fill({_names.FieldOf(combine.Result)}, strip);");
            }

            _writer.Block(Step("strip"), () => Element("strip"));
            LineOfRow($"{_names.Row}.Add(strip, {_names.RowSums});");
        });
        LineOfRow($"{_names.Row}.Keep(piece, {_names.RowSums});");
    }

    private void LineOfRow(string line)
    {
        if (_kernel.Row is not null)
        {
            _writer.Line(line);
        }
    }
}
