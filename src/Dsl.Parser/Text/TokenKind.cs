namespace Dsl.Parser.Text;

/// <summary>What a token is. A kind is one character, so that a file's tokens read as a string.</summary>
public enum TokenKind : ushort
{
    End = '$',
    Name = 'a',
    Number = '0',
    String = '"',

    /// <summary>Text that is no token; the lexer has complained of it.</summary>
    Bad = '?',

    /// <summary>A number or a string that is none; the lexer has complained of it.</summary>
    BadOperand = '#',

    /// <summary>A string or a comment that does not end, and takes with it what should have followed.</summary>
    Unfinished = '~',

    Plus = '+',
    Minus = '-',
    Times = '*',
    Divide = '/',
    Power = '^',
    Less = '<',
    LessOrEqual = '≤',
    Greater = '>',
    GreaterOrEqual = '≥',
    Equal = '≡',
    NotEqual = '≠',
    Arrow = '←',
    FatArrow = '⇒',
    Assign = '=',
    Comma = ',',
    Colon = ':',
    Dot = '.',
    OpenBrace = '{',
    CloseBrace = '}',
    OpenParenthesis = '(',
    CloseParenthesis = ')',
    OpenBracket = '[',
    CloseBracket = ']',

    /// <summary>A `(` that touches the name before it: a call's.</summary>
    OpenCall = '⟮',

    /// <summary>A `[` that touches what it is an index of.</summary>
    OpenIndex = '⟦',

    Namespace = 'Ａ',
    Rule,
    Fn,
    Extern,
    Optimizer,
    Game,
    Claim,
    On,
    Let,
    Var,
    State,
    Step,
    Repeat,
    If,
    Then,
    Else,
    Attempt,
    Accept,
    Sample,
    Stop,
    Report,
    True,
    False,
    And,
    Or,
    Not,
    Field,
    Loss,
    StepCount,
}
