using System;
using System.IO;
using System.Text;

namespace Dsl.Cli.Sources;

/// <summary>Reads a file's text, which must be UTF-8, or refuses in one line.</summary>
internal static class SourceReader
{
    private const int LargestInMegabytes = 16;
    private const byte NewLine = (byte)'\n';
    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark.</summary>
    public static string Read(string path, string shown)
    {
        var text = ReadWhole(path, shown);
        return text.StartsWith(Mark) ? text[1..] : text;
    }

    /// <summary>The text with its byte order mark, where it has one.</summary>
    public static string ReadWhole(string path, string shown) => Decode(ReadBytes(path, shown), shown);

    public static string Read(Stream stream, string shown)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Decode(bytes.ToArray(), shown);
    }

    private static string Decode(byte[] bytes, string shown)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var line = 1 + bytes.AsSpan(0, wrong.Index).Count(NewLine);
            var wrongByte = $"byte 0x{bytes[wrong.Index]:X2} in line {line}";
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
