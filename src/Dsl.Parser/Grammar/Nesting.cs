using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>
/// The one limit on depth. No stack overflows, whatever the text: what would be deeper is complained of before anything
/// recurses into it, and what is within the limit reads on a roomier stack where the caller's is small.
/// </summary>
internal static class Nesting
{
    public const int Limit = 256;

    /// <summary>The parser, one level further down.</summary>
    public static Parser<T> Nested<T>(this Parser<T> parser) => input =>
    {
        var reading = ((TokenInput)input).Reading;
        if (reading.Depth == Limit)
        {
            return TooDeep<T>((TokenInput)input, input);
        }

        reading.Depth++;
        var result = RoomyStack.IsHere() ? parser(input) : RoomyStack.Run(() => parser(input));
        reading.Depth--;
        return result;
    };

    /// <summary>
    /// The parser, where its result stands no deeper than the limit. A long chain of one operator is read without
    /// recursion and makes a deep tree all the same.
    /// </summary>
    public static Parser<ExpressionSyntax> Bounded(this Parser<ExpressionSyntax> parser) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful && ((TokenInput)input).Reading.Depth + result.Value.Height > Limit + 1
            ? TooDeep<ExpressionSyntax>((TokenInput)input, result.Remainder)
            : result;
    };

    private static IResult<T> TooDeep<T>(TokenInput place, IInput remainder)
    {
        var diagnostic = MmxErrors.TooDeep(place.Reading.PlaceOf(place.Token.Span), Limit);
        place.Reading.Complain(remainder.Position, diagnostic);
        return Result.Failure<T>(remainder, "", []);
    }
}
