using System;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Tests.Grammar;

/// <summary>No text is too deep or too long for a small stack, neither to be read nor to be walked when it was read.</summary>
public sealed class DepthTests
{
    private const int SmallStack = 256 << 10;

    public static readonly TheoryData<string, string, string> Deep = new()
    {
        { "1 + ", "1", "" },
        { "a and ", "a", "" },
        { "2^", "2", "" },
        { "- ", "1", "" },
        { "not ", "a", "" },
        { "(", "1", ")" },
        { "(", "1", "+1)" },
        { "(1 + ", "1", ")" },
        { "f(", "1", ")" },
        { "field(", "z", ")" },
        { "f[", "1", "]" },
        { "{x: ", "1", "}" },
        { "(a) => ", "1", "" },
        { "[i] => ", "1", "" },
        { "if a then b else ", "c", "" },
        { "if ", "a", " then b else c" },
        { "", "a", ".b" },
        { "", "a", "[0]" },
        { "", "1", "^2" },
    };

    public static readonly TheoryData<string, string, string> DeepStatements = new()
    {
        { "if a { ", "sample", " }" },
        { "if a { } else ", "{ }", "" },
        { "repeat a { ", "sample", " }" },
        { "attempt { ", "sample", " }" },
        { "attempt { } accept when c { ", "sample", " }" },
    };

    public static readonly TheoryData<string> Spoilt = ["(", "[", "{", "if ", "if if ", "f(", "a, ", "(a, ", "repeat a { ", "} ", ") ", "a: ", "\"", "rule A ", "repat a { "];

    [Theory, MemberData(nameof(Deep))]
    public void An_expression_within_the_limit_is_read_and_walked_on_a_small_stack(string before, string inner, string after) =>
        OnSmallStack(() => AssertSaysTheSame($"fn F(a) = {Nested(before, inner, after, 255)}"));

    [Theory, MemberData(nameof(DeepStatements))]
    public void Statements_within_the_limit_are_read_and_walked_on_a_small_stack(string before, string inner, string after) =>
        OnSmallStack(() => AssertSaysTheSame($"rule A on z {{ {Nested(before, inner, after, 254)} }}"));

    [Theory, MemberData(nameof(Deep))]
    public void An_expression_beyond_the_limit_is_complained_of_once(string before, string inner, string after) =>
        OnSmallStack(() => AssertTooDeep($"let a = {Nested(before, inner, after, 257)}"));

    [Theory, MemberData(nameof(DeepStatements))]
    public void Statements_beyond_the_limit_are_complained_of_once(string before, string inner, string after) =>
        OnSmallStack(() => AssertTooDeep(Nested(before, inner, after, 257)));

    [Theory, MemberData(nameof(Deep))]
    public void Whatever_is_very_long_is_complained_of_once(string before, string inner, string after) =>
        OnSmallStack(() => AssertTooDeep($"let a = {Nested(before, inner, after, 10_000)}"));

    [Theory, MemberData(nameof(Spoilt))]
    public void Whatever_is_very_wrong_is_only_complained_of(string text) =>
        OnSmallStack(() => Assert.NotEmpty(Parsed.File($"rule A on z {{ {Repeated(text, 10_000)}").Diagnostics));

    [Theory]
    [InlineData("1 + ")]
    [InlineData("2^")]
    [InlineData("- ")]
    [InlineData("if ")]
    [InlineData("(")]
    public void A_megabyte_of_one_thing_is_too_deep(string text) =>
        OnSmallStack(() => AssertTooDeep($"let a = {Repeated(text, 1_000_000 / text.Length)} 1"));

    [Fact]
    public void Many_statements_in_a_block_are_not_deep() =>
        OnSmallStack(() => AssertSaysTheSame($"rule A on z {{ {Repeated("if a { z <- z + 1 } ", 2_000)} }}"));

    private static void AssertSaysTheSame(string text)
    {
        var (one, other) = (Parsed.Clean(text), Parsed.Clean(text));

        Assert.True(one.Equals(other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.True(one.Equals(Parsed.Clean(SyntaxPrinter.Print(one))));
        Assert.True(one.Equals(Parsed.Clean(Formatted.Clean(text))));
    }

    private static void AssertTooDeep(string statement)
    {
        var parsed = Parsed.File($"rule A on z {{\n{statement}\n}}\nrule B on z {{ }}");

        Assert.Equal(["MMX0011"], parsed.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(2, parsed.Syntax.Declarations.Count);
    }

    private static string Nested(string before, string inner, string after, int depth) =>
        Repeated(before, depth) + inner + Repeated(after, depth);

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static void OnSmallStack(ThreadStart action)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Record.Exception(() => action()), SmallStack);
        thread.Start();
        thread.Join();
        if (thrown != null)
        {
            ExceptionDispatchInfo.Throw(thrown);
        }
    }
}
