namespace Dsl.Generator.Roslyn;

/// <summary>The names of the generator's steps, in the order in which they run.</summary>
public static class Steps
{
    public const string Folder = "Folder";
    public const string Texts = "Texts";
    public const string Files = "Files";
    public const string Program = "Program";
    public const string Slices = "Slices";
    public const string Outcomes = "Outcomes";
    public const string ExternPlaces = "ExternPlaces";
    public const string Externs = "Externs";
    public const string Complaints = "Complaints";
}
