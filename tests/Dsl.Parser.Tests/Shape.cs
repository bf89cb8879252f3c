using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Tests;

/// <summary>An expression as nested lists with the head first, so that nothing about its tree is left to precedence.</summary>
internal static class Shape
{
    public static string Of(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => number.Text,
        ReferenceSyntax reference => reference.Name,
        TruthSyntax truth => truth.Value ? "true" : "false",
        StringSyntax quoted => $"\"{quoted.Text}\"",
        StepCountSyntax => "t",
        FieldSyntax field => At("field", field.At),
        LossSyntax loss => At("loss", loss.At),
        UnarySyntax unary => List(unary.Operator.ToString(), unary.Operand),
        BinarySyntax binary => List(binary.Operator.ToString(), binary.Left, binary.Right),
        ConditionalSyntax conditional => List("if", conditional.Condition, conditional.Then, conditional.Else),
        CallSyntax call => List(["call", Of(call.Callee), .. call.Arguments.Select(Argument)]),
        MemberSyntax member => List(["." + member.Name.Text, Of(member.Target)]),
        IndexSyntax index => List("index", [index.Target, .. index.Indices]),
        ByPlayerSyntax byPlayer => List(["vector", .. byPlayer.Entries.Select(entry => $"{entry.Player.Text}:{Of(entry.Value)}")]),
        LambdaSyntax lambda => List(["lambda", Names(lambda.Parameters), Of(lambda.Body)]),
        FormulaSyntax formula => List(["formula", Names(formula.Indices), Of(formula.Body)]),
        ErrorExpressionSyntax => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "This expression has no shape yet."),
    };

    private static string Argument(ArgumentSyntax argument) =>
        (argument.Name is { } name ? $"{name.Text}:" : "") + Of(argument.Value) + (argument.KeepsSample ? "!" : "");

    private static string At(string word, ExpressionSyntax? point) => point is null ? word : List(word, point);

    private static string Names(IEnumerable<NameSyntax> names) => $"({string.Join(" ", names.Select(name => name.Text))})";

    private static string List(string head, params ExpressionSyntax[] items) => List([head, .. items.Select(Of)]);

    private static string List(IEnumerable<string> items) => $"({string.Join(" ", items)})";
}
