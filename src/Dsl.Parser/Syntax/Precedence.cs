namespace Dsl.Parser.Syntax;

/// <summary>How tightly an expression holds together; what is looser than its place wants takes parentheses.</summary>
internal enum Precedence
{
    /// <summary>`if … then … else …`, a lambda, a formula: all that reaches as far right as it can.</summary>
    Open,
    Or,
    And,
    Not,
    Comparison,
    Sum,
    Product,
    Sign,
    Power,
    Postfix,
}

/// <summary>The precedence of each expression.</summary>
internal static class Precedences
{
    public static Precedence Of(ExpressionSyntax expression) => expression switch
    {
        ConditionalSyntax or LambdaSyntax or FormulaSyntax => Precedence.Open,
        BinarySyntax binary => Of(binary.Operator),
        UnarySyntax { Operator: UnaryOperator.Not } => Precedence.Not,
        UnarySyntax => Precedence.Sign,
        _ => Precedence.Postfix,
    };

    public static Precedence Of(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => Precedence.Or,
        BinaryOperator.And => Precedence.And,
        BinaryOperator.Plus or BinaryOperator.Minus => Precedence.Sum,
        BinaryOperator.Times or BinaryOperator.Divide => Precedence.Product,
        BinaryOperator.Power => Precedence.Power,
        _ => Precedence.Comparison,
    };

    /// <summary>The least precedence of what may stand to the left of an operator without parentheses.</summary>
    public static Precedence LeftOf(BinaryOperator @operator) => Of(@operator) switch
    {
        Precedence.Comparison => Precedence.Sum,
        Precedence.Power => Precedence.Postfix,
        var own => own,
    };

    /// <summary>The same to the right: `a - (b - c)`, but `a ^ -b ^ c`.</summary>
    public static Precedence RightOf(BinaryOperator @operator) =>
        @operator == BinaryOperator.Power ? Precedence.Sign : Of(@operator) + 1;
}
