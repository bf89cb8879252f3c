using System.IO;
using System.Threading.Tasks;
using VerifyTests;

namespace VerifyXunit;

/// <summary>One verified file and, where a test got something else, the received file beside it.</summary>
internal sealed class Snapshot(string directory, string name, string extension)
{
    private readonly string _verified = Path.Combine(directory, $"{name}.verified.{extension}");
    private readonly string _received = Path.Combine(directory, $"{name}.received.{extension}");

    public async Task Accept(string text)
    {
        await File.WriteAllTextAsync(_verified, WithPlainLines(text));
        File.Delete(_received);
    }

    public async Task Compare(string text)
    {
        var actual = WithPlainLines(text);
        var expected = File.Exists(_verified) ? WithPlainLines(await File.ReadAllTextAsync(_verified)) : null;
        if (actual == expected)
        {
            File.Delete(_received);
            return;
        }

        await File.WriteAllTextAsync(_received, actual);
        throw new VerifyException(Complaint(expected, actual));
    }

    private string Complaint(string? expected, string actual) =>
        $"""
        {_verified} {(expected is null ? "is not there yet" : "says something else")} (- verified, + received):

        {Difference.Between(expected ?? "", actual)}
        If what was received is right, accept it:  mv '{_received}' '{_verified}'
        To accept whatever all tests receive:      ACCEPT_SNAPSHOTS=1 ./build.sh test
        """;

    private static string WithPlainLines(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');
}
