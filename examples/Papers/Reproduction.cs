using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Dsl.Cli;
using Dsl.Cli.Output;
using Dsl.Cli.Sources;
using Examples.Papers.Template;
using Examples.Papers.Writing;

namespace Examples.Papers;

/// <summary>Reads a paper's template, runs what is in it, and writes its page.</summary>
internal sealed class Reproduction
{
    private readonly Shell _shell;
    private readonly Paper _paper;
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly PaperProgram _program;
    private readonly Complaints _complaints;

    public Reproduction(Shell shell, Paper paper)
    {
        (_shell, _paper) = (shell, paper);
        var template = SourceReader.Read(paper.Template, paper.ShownTemplate).ReplaceLineEndings("\n");
        _pieces = PageTemplate.Read(template);
        _program = PaperProgram.Read(shell, paper, template, [.. Claims.Select(claim => (claim.At, claim.Line))]);
        _complaints = new Complaints(shell, paper, template);
    }

    private List<ClaimPiece> Claims => [.. _pieces.OfType<ClaimPiece>()];

    /// <summary>What stands in the pieces' places; nothing where the template is wrong, which is said.</summary>
    public IReadOnlyList<Written> Run(Action<string> watch)
    {
        var declared = new Declarations(_program.Sources);
        _program.Complain(_shell);
        var texts = WriteAll(piece => piece is TextPiece or SourcePiece or WrongPiece ? TextOf(piece, declared) : null);
        if (_program.HasErrors || _complaints.Count > 0)
        {
            return [];
        }

        var since = DateTime.UtcNow.AddSeconds(-1);
        var runs = _pieces.OfType<RunPiece>().ToDictionary(run => run, run => Task.Run(() => new Picture(_paper).Draw(run)));
        var figures = ClaimFigures.Of(_program, Claims, done => watch($"{done} of {Count.Of(Claims.Count, "claim")}"));
        var written = WriteAll(piece => texts.GetValueOrDefault(piece) ?? piece switch
        {
            ClaimPiece claim => figures[claim],
            RunPiece run => runs[run].GetAwaiter().GetResult(),
            RingPiece ring => new RingBlock(_paper, watch).Write(ring),
            _ => null,
        });
        return _complaints.Count > 0 ? [] : Keep([.. _pieces.Select(piece => written[piece])], since);
    }

    private static Written TextOf(Piece piece, Declarations declared) => piece switch
    {
        TextPiece text => new Written(text.Text),
        SourcePiece source => declared.Write(source),
        WrongPiece wrong => throw new Flaw(wrong.At, wrong.Message),
        _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "This piece is no text."),
    };

    // All flaws are told of, not the first alone.
    private Dictionary<Piece, Written> WriteAll(Func<Piece, Written?> write)
    {
        var written = new Dictionary<Piece, Written>();
        foreach (var piece in _pieces)
        {
            if (_complaints.Catch(() => write(piece)) is { } text)
            {
                written.Add(piece, text);
            }
        }

        return written;
    }

    private IReadOnlyList<Written> Keep(IReadOnlyList<Written> written, DateTime since)
    {
        Page.Write(_paper, written);
        Page.RemoveOldPictures(_paper, since);
        return written;
    }
}
