using System;

namespace Dsl.Parser.Syntax;

/// <summary>The lines of a game as .mmx text.</summary>
internal sealed class GameMemberPrinter(MmxWriter writer)
{
    public void Print(GameMemberSyntax member)
    {
        PrintBare(member);
        writer.EndLine();
    }

    private void PrintBare(GameMemberSyntax member)
    {
        switch (member)
        {
            case DataSyntax data: PrintData("data", data.Name, data.Type, data.Value); break;
            case SampledDataSyntax data: PrintData("sample", data.Name, data.Type, data.Value); break;
            case GameLetSyntax let: writer.Write($"let {let.Name.Text} = ").Write(let.Value); break;
            case GameLossSyntax loss: writer.Write("loss").Write(" ", loss.Player).Write(loss.Player is null ? " " : ": ").Write(loss.Value); break;
            case GameFieldSyntax field: writer.Write($"field {field.Player.Text}: ").Write(field.Value); break;
            case StartSyntax start: writer.Write("start ").Write(start.Value); break;
            case EquilibriumSyntax equilibrium: writer.Write("equilibrium ").Write(equilibrium.Value); break;
            case ErrorGameMemberSyntax: writer.Write("<error>"); break;
            default: throw new ArgumentOutOfRangeException(nameof(member), member, "This line of a game has no text yet.");
        }
    }

    private void PrintData(string word, NameSyntax name, DataTypeSyntax type, ExpressionSyntax value)
    {
        writer.Write($"{word} {name.Text}: {type.Name.Text}");
        var separator = "[";
        foreach (var size in type.Sizes)
        {
            writer.Write(separator).Write(size);
            separator = ", ";
        }

        writer.Write(type.Sizes.Count > 0 ? "]" : "").Write(" = ").Write(value);
    }
}
