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

    // What a loop adds up is a local of its own: it stays in registers there, and that which outlives the calls around it in memory.
    private void InStrips()
    {
        var combinations = _kernel.Combinations.Select(combine => (Local: _names.StripOf(combine), Field: _names.FieldOf(combine.Result)));
        var parts = Row.Select(_ => (Local: _names.RowSums, Field: _names.Row)).Concat(combinations).ToArray();
        _writer.Line($"var strips = new Strips(piece, {string.Join(" || ", parts.Select(part => $"{part.Field}.AreMany"))});");
        foreach (var (local, field) in parts)
        {
            _writer.Line($"var {local} = {field}.On(strips, stackalloc double[{field}.RoomFor(strips)]);");
        }

        _writer.Block("foreach (var strip in strips)", () =>
        {
            foreach (var combine in _kernel.Combinations)
            {
                _writer.Line($"{_names.StripOf(combine)}.Fill(strip);");
            }

            foreach (var reduction in _kernel.Reductions)
            {
                _writer.Line($"var {_names.Accumulator(reduction)} = {_names.SoFar(reduction)};");
            }

            _writer.Block(Step("strip"), () => Element("strip"));
            foreach (var reduction in _kernel.Reductions)
            {
                _writer.Line($"{_names.SoFar(reduction)} = {_names.Accumulator(reduction)};");
            }

            LineOfRow($"{_names.RowSums}.Add(strip);");
        });
        LineOfRow($"{_names.RowSums}.Keep();");
    }

    private void LineOfRow(string line)
    {
        if (_kernel.Row is not null)
        {
            _writer.Line(line);
        }
    }
}
