using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dsl.Parser.Text;

namespace Dsl.Parser.Syntax;

/// <summary>Expressions as .mmx text, with no parentheses but those that are needed.</summary>
internal sealed class ExpressionPrinter(StringBuilder text)
{
    public void Print(ExpressionSyntax expression, Precedence least = Precedence.Open)
    {
        if (Precedences.Of(expression) < least)
        {
            text.Append('(');
            PrintBare(expression);
            text.Append(')');
        }
        else
        {
            PrintBare(expression);
        }
    }

    private void PrintBare(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case BinarySyntax binary: PrintBinary(binary); break;
            case UnarySyntax unary: PrintUnary(unary); break;
            case ConditionalSyntax conditional: PrintConditional(conditional); break;
            case CallSyntax call: PrintCall(call); break;
            case MemberSyntax member: PrintMember(member); break;
            case IndexSyntax index: PrintIndex(index); break;
            case FieldSyntax field: PrintAt("field", field.At); break;
            case LossSyntax loss: PrintAt("loss", loss.At); break;
            case ByPlayerSyntax byPlayer: PrintByPlayer(byPlayer); break;
            case LambdaSyntax lambda: PrintFunction("(", lambda.Parameters, ")", lambda.Body); break;
            case FormulaSyntax formula: PrintFunction("[", formula.Indices, "]", formula.Body); break;
            default: text.Append(Atom(expression)); break;
        }
    }

    private static string Atom(ExpressionSyntax expression) => expression switch
    {
        ReferenceSyntax reference => reference.Name,
        NumberSyntax number => number.Text,
        StepCountSyntax => "t",
        TruthSyntax truth => truth.Value ? "true" : "false",
        StringSyntax quoted => Quotes.Quoted(quoted.Text),
        ErrorExpressionSyntax => "<error>",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "This expression has no text yet."),
    };

    private void PrintBinary(BinarySyntax binary)
    {
        Print(binary.Left, Precedences.LeftOf(binary.Operator));
        text.Append(SymbolOf(binary.Operator));
        Print(binary.Right, Precedences.RightOf(binary.Operator));
    }

    private void PrintUnary(UnarySyntax unary)
    {
        text.Append(unary.Operator == UnaryOperator.Not ? "not " : "-");
        Print(unary.Operand, Precedences.Of(unary));
    }

    private void PrintConditional(ConditionalSyntax conditional)
    {
        text.Append("if ");
        Print(conditional.Condition);
        text.Append(" then ");
        Print(conditional.Then);
        text.Append(" else ");
        Print(conditional.Else);
    }

    private void PrintCall(CallSyntax call)
    {
        Print(call.Callee, Precedence.Postfix);
        text.Append('(');
        PrintList(call.Arguments, PrintArgument);
        text.Append(')');
    }

    private void PrintArgument(ArgumentSyntax argument)
    {
        PrintLabel(argument.Name);
        Print(argument.Value);
        text.Append(argument.KeepsSample ? " keeping sample" : "");
    }

    private void PrintMember(MemberSyntax member)
    {
        Print(member.Target, Precedence.Postfix);
        text.Append('.').Append(member.Name.Text);
    }

    /// <summary>An index's `[` touches a name or what closes a call or an index; anything else stands in parentheses.</summary>
    private void PrintIndex(IndexSyntax index)
    {
        var touches = index.Target
            is ReferenceSyntax or FieldSyntax or LossSyntax or StepCountSyntax or MemberSyntax or CallSyntax or IndexSyntax;
        text.Append(touches ? "" : "(");
        Print(index.Target);
        text.Append(touches ? "[" : ")[");
        PrintList(index.Indices, inner => Print(inner));
        text.Append(']');
    }

    private void PrintAt(string word, ExpressionSyntax? point)
    {
        text.Append(word);
        if (point != null)
        {
            text.Append('(');
            Print(point);
            text.Append(')');
        }
    }

    private void PrintByPlayer(ByPlayerSyntax byPlayer)
    {
        text.Append('{');
        PrintList(byPlayer.Entries, PrintEntry);
        text.Append('}');
    }

    private void PrintEntry(ByPlayerEntrySyntax entry)
    {
        PrintLabel(entry.Player);
        Print(entry.Value);
    }

    private void PrintFunction(string open, IEnumerable<NameSyntax> parameters, string close, ExpressionSyntax body)
    {
        text.Append(open).Append(string.Join(", ", parameters.Select(name => name.Text))).Append(close).Append(" => ");
        Print(body);
    }

    private void PrintLabel(NameSyntax? label)
    {
        if (label != null)
        {
            text.Append(label.Text).Append(": ");
        }
    }

    private void PrintList<T>(IEnumerable<T> items, Action<T> print)
    {
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            print(item);
            separator = ", ";
        }
    }

    private static string SymbolOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => " or ",
        BinaryOperator.And => " and ",
        BinaryOperator.Equal => " == ",
        BinaryOperator.NotEqual => " != ",
        BinaryOperator.Less => " < ",
        BinaryOperator.LessOrEqual => " <= ",
        BinaryOperator.Greater => " > ",
        BinaryOperator.GreaterOrEqual => " >= ",
        BinaryOperator.Plus => " + ",
        BinaryOperator.Minus => " - ",
        BinaryOperator.Times => " * ",
        BinaryOperator.Divide => " / ",
        BinaryOperator.Power => "^",
        _ => throw new ArgumentOutOfRangeException(nameof(@operator), @operator, "This operator has no symbol yet."),
    };
}
