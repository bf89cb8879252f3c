using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dsl.Cli.Reports;

/// <summary>How reports are written as JSON: indented, alike on every machine, readable where they quote.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly JsonSerializerOptions Long = new(Options) { WriteIndented = false };

    public static void Write<T>(TextWriter output, T report) =>
        output.Write(JsonSerializer.Serialize(report, Options) + "\n");

    /// <summary>For what holds more numbers than one reads.</summary>
    public static void WriteOnOneLine<T>(TextWriter output, T report) =>
        output.Write(JsonSerializer.Serialize(report, Long) + "\n");
}
