namespace Dsl.Parser.Grammar;

/// <summary>What people used to other languages begin a statement with, and what is written here.</summary>
internal static class ForeignWords
{
    public static string? StatementFor(string word) => word switch
    {
        "for" or "foreach" or "while" or "do" or "loop" => "A loop is written `repeat n as i { … } until c`.",
        "int" or "long" or "real" or "float" or "double" or "bool" or "const" or "auto" =>
            "A value is named by `let`, one that changes by `var`, one that lasts by `state`.",
        "return" => "A rule gives nothing back: it assigns where its players stand, `z <- …`.",
        _ => null,
    };
}
