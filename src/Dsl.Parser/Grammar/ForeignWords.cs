using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>What people used to other languages begin an item with, and what is written here.</summary>
internal static class ForeignWords
{
    /// <summary>The item begins with such a word, and is not about something that is called so.</summary>
    public static bool Begins(Failure failure) => HintFor(failure) is not null;

    /// <summary>`elif a`, `while norm(z) > 1`, `reject`: a line that goes on with no expression.</summary>
    public static bool BeginStatementLine(TokenList tokens, int position) =>
        tokens[position] is { StartsLine: true, Kind: TokenKind.Name }
        && tokens.KindAt(position + 1) is TokenKind.Name or TokenKind.Number or TokenKind.Field or TokenKind.Loss
            or TokenKind.Not or TokenKind.Step or TokenKind.OpenBrace or TokenKind.CloseBrace
        && ForStatement(tokens[position].Text) is not null;

    public static string? HintFor(Failure failure) =>
        failure.Tokens.KindAt(failure.Start) != TokenKind.Name
        || failure.Tokens.KindAt(failure.Start + 1) is TokenKind.Arrow or TokenKind.Dot or TokenKind.Assign
            ? null
            : failure.Tokens.KindAt(failure.Start - 2) == TokenKind.Step && failure.Tokens[failure.Start].Text is "for" or "at"
                ? $"A player that a rule is stepped on is named so: `step {failure.Tokens[failure.Start - 1].Text} on x`."
            : HintFor(failure.Tokens[failure.Start].Text, failure.Region);

    private static string? HintFor(string word, Region region) =>
        region == Region.Statements ? ForStatement(word)
        : region == Region.Declarations ? ForDeclaration(word)
        : region == Region.GameMembers ? ForGameMember(word)
        : null;

    private static string? ForStatement(string word) => word switch
    {
        "for" or "foreach" or "while" or "do" or "loop" => "A loop is written `repeat n as i { … } until c`.",
        "break" or "continue" => "A loop ends where its condition holds: `repeat n { … } until c`.",
        "elif" or "elseif" or "elsif" => "Write `else if`.",
        "switch" or "match" or "case" or "unless" => "A branch is written `if c { … } else { … }`.",
        "reject" or "restore" or "revert" or "rollback" or "undo" or "try" or "catch" or "except" =>
            "What may be taken back is an attempt: `attempt { … } accept when c`.",
        "int" or "long" or "real" or "float" or "double" or "bool" or "const" or "auto" =>
            "A value is named by `let`, one that changes by `var`, one that lasts by `state`.",
        "set" or "assign" or "update" => "A value is changed by `a <- e`.",
        "return" or "yield" => "A rule gives nothing back: it assigns where its players stand, `z <- …`.",
        "restoring" or "when" => "It stands at its place in an attempt: `attempt restoring (z) { … } accept when c`.",
        "until" => "It stands behind the `}` of its `repeat`.",
        "print" or "println" or "printf" or "log" or "echo" => "A number is shown by `report name = e`.",
        "assert" => "A run is ended by `stop when c`.",
        "pass" or "begin" or "end" => "A block stands in braces; an empty one is `{ }`.",
        _ => null,
    };

    private static string? ForDeclaration(string word) => word switch
    {
        "def" or "function" or "func" or "fun" or "class" or "struct" or "method" or "algorithm" or "void" =>
            "A rule is written `rule Name(lr: real = 0.01) on z { … }`, a function `fn Name(a) = e`.",
        "import" or "using" or "include" or "from" or "require" =>
            "All .mmx files of a project are one program: nothing is imported.",
        "const" or "constant" or "define" or "real" or "int" or "double" or "float" =>
            "A number that rules share is a function of nothing, `fn name() = 0.1`; one of a rule is its parameter.",
        "problem" or "model" or "objective" or "minimize" or "minimise" or "maximize" or "maximise" =>
            "What players want is a game: `game Name on (min x, max y) { loss e }`.",
        "test" or "assert" or "theorem" => "What is expected of a rule is a claim: `claim \"title\" { … }`.",
        _ => null,
    };

    private static string? ForGameMember(string word) => word switch
    {
        "min" or "max" or "minimize" or "minimise" or "maximize" or "maximise" or "objective" or "payoff" or "cost"
            or "reward" or "utility" or "return" => "What the players want is said by `loss e`, for one alone by `loss x: e`.",
        "const" or "real" or "int" or "vector" or "matrix" or "var" =>
            "A number that may be chosen is a parameter, `game Name(n: int = 10) on …`; what is fixed is `data A: matrix[n, m] = …`.",
        "for" or "foreach" or "while" or "repeat" =>
            "There are no loops in a game: `sum(…)`, `dot(…)` and `A * x` go over all elements.",
        "init" or "initial" or "begin" => "Where a run begins is said by `start {x: …, y: …}`.",
        "solution" or "saddle" or "optimum" => "Where a run should end is said by `equilibrium {x: …, y: …}`.",
        "gradient" or "grad" or "dynamics" => "Gradients follow from `loss e`; where there is none, write `field x: e`.",
        _ => null,
    };

    /// <summary>What a claim may say, for who says it in another word.</summary>
    public static string? Outcome(string word) => word switch
    {
        "converges" or "converge" or "attains" or "gets" => "`reaches 1e-8 within 2000 steps`",
        "stays" or "remains" or "always" or "holds" => "`keeps norm(z) < 10 for 2000 steps`",
        "is" or "satisfies" => "`has norm(z) < 10 after 2000 steps`",
        "explodes" or "fails" or "blows" or "does" => "`diverges within 2000 steps`",
        _ => null,
    };
}
