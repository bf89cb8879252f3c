using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Cli.Output;

namespace Examples.Papers.Writing;

/// <summary>The page as it is written: its pieces in order, and below its title by which command.</summary>
internal static class Page
{
    public static void Write(Paper paper, IEnumerable<Written> pieces)
    {
        var text = string.Concat(pieces.Select(piece => piece.Text)).Trim();
        var title = text.Split('\n')[0];
        var page = $"{title}\n\n{Origin(paper)}\n\n{text[title.Length..].TrimStart()}\n";
        Directory.CreateDirectory(Path.GetDirectoryName(paper.Page)!);
        WholeFile.Writing(paper.Page, () => WholeFile.Replace(paper.Page, new UTF8Encoding(false).GetBytes(page)));
    }

    /// <summary>Pictures of a page that are on it no more are nobody's.</summary>
    public static void RemoveOldPictures(Paper paper, DateTime since)
    {
        Directory.CreateDirectory(paper.Pictures);
        foreach (var picture in Directory.GetFiles(paper.Pictures, $"{paper.PageName}-*.svg"))
        {
            if (File.GetLastWriteTimeUtc(picture) < since)
            {
                File.Delete(picture);
            }
        }
    }

    private static string Origin(Paper paper) =>
        $"Written by `./build.sh reproduce {paper.PageName}` from [its template](../../{paper.ShownTemplate}): every figure "
        + $"is measured, and commands are run in [{paper.ShownFolder}](../../{paper.ShownFolder}).";
}
