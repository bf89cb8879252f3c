using System;
using System.Threading.Tasks;
using EmptyFiles;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with its verified file; stands in for the class of this name in Verify.Xunit.</summary>
public static class Verifier
{
    public static async Task Verify(string target, string extension, VerifySettings settings)
    {
        if (!FileExtensions.IsTextExtension(extension))
        {
            throw new ArgumentException(
                $"'{extension}' is not known as text: call FileExtensions.AddTextExtension(\"{extension}\") first.");
        }

        var snapshot = new Snapshot(settings.Directory, settings.FileName, extension);
        await (settings.AcceptsAll ? snapshot.Accept(target) : snapshot.Compare(target));
    }
}
