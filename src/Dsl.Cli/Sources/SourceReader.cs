using System;
using System.IO;
using System.Text;

namespace Dsl.Cli.Sources;

/// <summary>Reads a file's text, which must be UTF-8, or refuses in one line.</summary>
internal static class SourceReader
{
    private const int LargestInMegabytes = 16;
    private const byte NewLine = (byte)'\n';

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(string path, string shown)
    {
        var bytes = ReadBytes(path, shown);
        var mark = Encoding.UTF8.Preamble;
        var text = bytes.AsSpan().StartsWith(mark) ? bytes.AsSpan(mark.Length) : bytes;
        try
        {
            return Strict.GetString(text);
        }
        catch (DecoderFallbackException wrong)
        {
            var line = 1 + text[..wrong.Index].Count(NewLine);
            var wrongByte = $"byte 0x{text[wrong.Index]:X2} in line {line}";
            throw new Refusal($"`{shown}` is not UTF-8: {wrongByte}; save it as UTF-8");
        }
    }

    private static byte[] ReadBytes(string path, string shown)
    {
        try
        {
            var megabytes = new FileInfo(path).Length >> 20;
            return megabytes < LargestInMegabytes
                ? File.ReadAllBytes(path)
                : throw new Refusal($"`{shown}` has {megabytes} MB; mmx reads files below {LargestInMegabytes} MB");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"`{shown}` cannot be read: {fault.Message}");
        }
    }
}
