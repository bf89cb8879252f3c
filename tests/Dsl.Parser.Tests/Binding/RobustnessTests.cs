using System;
using System.IO;
using System.Linq;
using System.Threading;
using Dsl.Parser.Binding;
using Dsl.Parser.Standard;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Whatever the text, binding complains and never throws.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Pieces =
    [
        "(", ")", "{", "}", "[0]", ",", ":", "<-", "=", "+", "*", "^", "-", "not ", " if ", " then ", " else ", "field", "loss",
        "t", "z", "x", ".x", "{x: 1, y: z}", "norm(", "step ", "base", "Adam", "repeat ", "state ", "let ", "1", "0.5", "true",
        "rule ", "fn ", "optimizer ", " on ", "(min x, max y)", "(a) => a", "per: player", "\n", "Lookahead(base: ",
    ];

    [Fact]
    public void Mutated_programs_never_throw()
    {
        var random = new Random(1);
        var texts = StandardLibrary.Rules.Select(StandardLibrary.TextOf).ToArray();
        for (var i = 0; i < 1_000; i++)
        {
            var text = texts[random.Next(texts.Length)] + " optimizer O = " + StandardLibrary.Rules[i % StandardLibrary.Rules.Count];
            for (var mutations = random.Next(1, 5); mutations > 0; mutations--)
            {
                text = Mutated(text, random);
            }

            Bind(text);
        }
    }

    [Fact]
    public void Whole_rule_files_with_a_piece_cut_out_never_throw()
    {
        var text = string.Join("\n", Directory.GetFiles(Repository.PathTo("tests/Rules"), "*.mmx").Order().Select(File.ReadAllText));
        var random = new Random(2);
        for (var i = 0; i < 30; i++)
        {
            var start = random.Next(text.Length - 60);
            Bind(text.Remove(start, random.Next(1, 60)));
        }
    }

    [Theory]
    [InlineData("z <- ", "-", "z", "")]
    [InlineData("z <- ", "(1 + ", "z", ")")]
    [InlineData("z <- ", "z * ", "z", "")]
    [InlineData("z <- ", "abs(", "z", ")")]
    [InlineData("", "if any(z > 0) { ", "z <- 0", " }")]
    [InlineData("", "repeat 2 { ", "z <- 0", " }")]
    public void A_text_as_deep_as_may_be_is_bound_on_a_small_stack(string before, string open, string inside, string close)
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));
        var text = $"rule R() on z {{ {before}{Nested(120)} z <- z - field }} optimizer O = R";
        BoundOptimizer? bound = null;

        var thread = new Thread(() => bound = Programs.Of(text).Slices.Single().Bind(), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(bound);
    }

    [Fact]
    public void A_name_of_ten_thousand_letters_is_said_short()
    {
        var name = new string('a', 10_000);
        var said = Programs.Of($"rule R({name}: real) on z {{ let {name} = {name}b  z <- {name} * {name}.{name} }} optimizer {name} = {name}");

        Assert.All(said.Diagnostics, complaint => Assert.InRange(complaint.Message.Length + complaint.Hint.Length, 1, 600));
    }

    private static string Mutated(string text, Random random)
    {
        var start = random.Next(text.Length);
        var length = random.Next(Math.Min(12, text.Length - start));
        var piece = Pieces[random.Next(Pieces.Length)];
        return random.Next(3) switch
        {
            0 => text.Insert(start, piece),
            1 => text.Remove(start, length),
            _ => text.Remove(start, length).Insert(start, piece),
        };
    }

    private static void Bind(string text)
    {
        var program = Programs.Of(text);
        _ = program.Diagnostics;
        foreach (var slice in program.Slices)
        {
            var isRight = !program.Diagnostics.Any(found => found.Severity == Diagnostics.Severity.Error);
            var bound = slice.Bind();
            Assert.True(bound is not null || !isRight, text);
            if (bound is not null)
            {
                Assert.DoesNotContain("?", BoundPrinter.Print(bound));
            }
        }
    }
}
