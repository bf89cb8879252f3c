namespace Dsl.Cli.Output;

/// <summary>Colours for a terminal, or none.</summary>
internal readonly record struct Ink(bool Colors)
{
    public string Red(string text) => Paint("1;31", text);

    public string Yellow(string text) => Paint("1;33", text);

    public string Green(string text) => Paint("32", text);

    public string Faint(string text) => Paint("2", text);

    private string Paint(string code, string text) => Colors ? $"\e[{code}m{text}\e[0m" : text;
}
