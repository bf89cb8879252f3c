using System.IO;
using System.Linq;
using Dsl.Cli;
using Examples.Papers.Template;

namespace Examples.Papers.Writing;

/// <summary>Runs a block's command line in the paper's folder, and shows what it drew, and how.</summary>
internal sealed class Picture(Paper paper)
{
    public Written Draw(RunPiece piece)
    {
        var name = $"{paper.PageName}-{piece.Picture}.svg";
        Directory.CreateDirectory(paper.Pictures);
        using var complaints = new StringWriter();
        var words = piece.Words.Select((word, at) => at == piece.PlotWord ? Path.Combine(paper.Pictures, name) : word);
        var code = Dsl.Cli.Program.Run([.. words.Skip(1)], new Shell(paper.Folder, TextWriter.Null, complaints, Colors: false));
        return code == Dsl.Cli.Program.Fine
            ? new Written(Shown(piece, name))
            : throw new Flaw(piece.At, $"this run failed; mend it as it says:\n{complaints}".TrimEnd());
    }

    private static string Shown(RunPiece piece, string name)
    {
        var caption = piece.Caption.Length > 0 ? $"*{piece.Caption}*\n\n" : "";
        return $"![{piece.Caption}](pictures/{name})\n\n{caption}```sh\n{piece.Command}\n```";
    }
}
