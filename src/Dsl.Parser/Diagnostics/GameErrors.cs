using System.Collections.Generic;

namespace Dsl.Parser.Diagnostics;

// 31xx: games.
public static partial class MmxErrors
{
    public static Diagnostic GameParameterType(Place place, string name, string type) => new(
        "MMX3101", place,
        $"A game is made with numbers and truths, and `{name}` is a {type}.",
        "Let it be `int`, `real` or `bool`.");

    public static Diagnostic GameParameterTaken(Place place, string name) => new(
        "MMX3102", place,
        $"Every game is made with a {name} of its own.",
        $"Choose another name, such as `{name}1`.");

    public static Diagnostic GoalMissing(Place place, string game, IReadOnlyList<string> players) => new(
        "MMX3103", place,
        $"`{game}` does not say what {Listed(players)} {(players.Count == 1 ? "wants" : "want")}.",
        $"Write `loss e` for all players, `loss {players[0]}: e`, or `field {players[0]}: e` where there is no loss.");

    public static Diagnostic GoalTwice(Place place, string player, Place first) => new(
        "MMX3104", place,
        $"It has been said what `{player}` wants.",
        "Give each player one loss, or one field where it has no loss.")
    {
        Related = new([new RelatedPlace(first, "It is said here.")]),
    };

    public static Diagnostic LossIsNoNumber(Place place, string found) => new(
        "MMX3105", place,
        $"A loss is one number, and this is {found}.",
        "Make a number of it, with `sum(…)`, `dot(…)` or `norm(…)`.");

    public static Diagnostic ClassOfGameIsTaken(Place place, string name) => new(
        "MMX3106", place,
        $"A game cannot be called `{name}`: generated code uses a class of that name.",
        $"Say which game it is, as in `{name}Game`: its name becomes a C# class.");

    public static Diagnostic SizeNotInt(Place place, string found) => new(
        "MMX3107", place,
        $"A size is an int, and this is {found}.",
        "Round it with `floor(…)` or `ceil(…)`.");

    public static Diagnostic NotInSize(Place place, string name) => new(
        "MMX3108", place,
        $"A size cannot see `{name}`.",
        "A size may use numbers and the game's parameters.");

    public static Diagnostic SizeNegative(Place place, string size) => new(
        "MMX3109", place,
        $"There are no vectors of {size} elements.",
        "Give it a size that is not negative.");

    public static Diagnostic SizeCount(Place place, string type, int wanted, int found) => new(
        "MMX3110", place,
        $"A {type} has {Counted(wanted, "size")}, and here {Are(found)} {found}.",
        wanted switch { 0 => "Write `real` alone.", 1 => "Write `vector[n]`.", _ => "Write `matrix[rows, columns]`." });

    public static Diagnostic MovesInData(Place place, string name) => new(
        "MMX3111", place,
        $"`{name}` changes as players move, and this is made once, before anybody does.",
        "Use parameters, and data declared above.");

    public static Diagnostic SampleInData(Place place, string name) => new(
        "MMX3112", place,
        $"`{name}` changes with each sample, and this does not.",
        "Use parameters, and data declared above.");

    public static Diagnostic PartMisfit(Place place, string what, string wanted, string found) => new(
        "MMX3113", place,
        $"{what} is {wanted}, and this is {found}.",
        "Give it a number, which is spread, a formula such as `[i] => …`, or a value of its kind.");

    public static Diagnostic FormulaIndices(Place place, string what, string kind, int wanted, int found) => new(
        "MMX3114", place,
        $"{what} is {kind}, whose formula has {Counted(wanted, "index", "indices")}; this has {found}.",
        wanted switch { 0 => "Write the number alone.", 1 => "Write `[i] => …`.", _ => "Write `[i, j] => …`." });

    public static Diagnostic FormulaNotNumber(Place place, string found) => new(
        "MMX3115", place,
        $"A formula gives one number for each place, and this is {found}.",
        "Ask for an element: `c[i]`, `A[i, j]`.");

    public static Diagnostic FormulaHere(Place place) => new(
        "MMX3116", place,
        "A formula of indices is no value here.",
        "It gives `data`, `sample`, `start` and `equilibrium` their elements: write `data c: vector[n] = [i] => …`.");

    public static Diagnostic SumOverPoints(Place place) => new(
        "MMX3117", place,
        "There are no sums over points in the language.",
        "Put the points into `data`, and let vectors do it: `sum(…)`, `dot(…)`, `A * x`, `distances(…)`.");

    public static Diagnostic FileHere(Place place) => new(
        "MMX3118", place,
        "`csv(…)` is all that a data is.",
        "Write `data A: matrix[n, m] = csv(\"file.csv\")`, and use the data.");

    public static Diagnostic FileHasNoName(Place place) => new(
        "MMX3119", place,
        "`csv` takes the name of a file, in quotes.",
        "Write `csv(\"file.csv\")`; the file lies beside the .mmx file.");

    public static Diagnostic SampleOfFile(Place place) => new(
        "MMX3120", place,
        "A file says the same with each sample.",
        "Make it `data`.");

    public static Diagnostic DrawHere(Place place, string name) => new(
        "MMX3121", place,
        $"`{name}()` is drawn in `data`, `sample` and `start`.",
        $"Declare what is drawn, as in `sample noise: vector[n] = {name}()`, and use that.");

    public static Diagnostic DrawTakesNothing(Place place, string name) => new(
        "MMX3122", place,
        $"In a game `{name}` takes nothing: it is drawn for each element.",
        $"Write `{name}()`.");

    public static Diagnostic DrawInVector(Place place) => new(
        "MMX3123", place,
        "What is drawn is a number for each element, and this is whole vectors.",
        "Write a formula: `[i] => …`, with `c[i]` for an element of `c`.");

    public static Diagnostic SaidTwice(Place place, string word) => new(
        "MMX3124", place,
        $"A game has one `{word}`.",
        "Leave one out.");

    public static Diagnostic PointNotByPlayer(Place place, string word, string player) => new(
        "MMX3125", place,
        $"`{word}` says of each player where it is.",
        $"Write `{word} {{{player}: …}}`.");

    public static Diagnostic NotInGame(Place place, string what, string hint) => new(
        "MMX3126", place,
        $"There is no `{what}` in a game.",
        hint);

    public static Diagnostic MatrixTimesMatrix(Place place) => new(
        "MMX3127", place,
        "Matrices are not multiplied with each other.",
        "Multiply vectors, one matrix after the other: `A * (B * x)`.");

    public static Diagnostic NotOfMatrices(Place place) => new(
        "MMX3128", place,
        "Matrices are added, scaled, and multiplied with vectors; nothing else is done with a whole one.",
        "Make another of its elements: `data B: matrix[n, m] = [i, j] => … A[i, j] …`.");

    public static Diagnostic SizesDiffer(Place place, string found, string wanted) => new(
        "MMX3129", place,
        $"This is {found}, where {wanted} is wanted.",
        "Let the sizes agree.");

    public static Diagnostic NoElementsInGame(Place place, string found) => new(
        "MMX3130", place,
        $"This is {found}; `[…]` takes an element of a vector or a matrix.",
        "Leave the brackets out.");

    public static Diagnostic IndexCount(Place place, string what, int wanted, int found) => new(
        "MMX3131", place,
        $"An element of {what} has {Counted(wanted, "index", "indices")}, and here {Are(found)} {found}.",
        wanted == 1 ? "Write `c[i]`." : "Write `A[i, j]`.");

    public static Diagnostic IndexNotInt(Place place, string found) => new(
        "MMX3132", place,
        $"An index is an int, and this is {found}.",
        "Round it with `floor(…)`.");

    public static Diagnostic IndexMoves(Place place) => new(
        "MMX3133", place,
        "An index does not change while the game is played.",
        "Use numbers, parameters and the indices of the formula.");

    public static Diagnostic IndexOutside(Place place, string index, string size) => new(
        "MMX3134", place,
        $"There is no element {index} of {size}: they are counted from 0.",
        "Let the index be one of them.");

    public static Diagnostic GameNumberNotKnown(Place place) => new(
        "MMX3135", place,
        "What a game is made with is a number that is known, and this has to be computed.",
        "Write the number out; only `+ - * /`, `sqrt` and `pi` are computed here.");

    public static Diagnostic RememberedHere(Place place) => new(
        "MMX3136", place,
        "`remembered(x)` is all that a data is, and x a player of the game.",
        "Write `data past: matrix[rows, n] = remembered(x)`, n being the player's size, and use the data.");

    public static Diagnostic NotRemembered(Place place, string found) => new(
        "MMX3137", place,
        $"`newest` wants what the game remembers, and `{found}` is something else.",
        "Hand it the name of a data that is `remembered(…)`.");

    private static string Counted(int count, string one, string more) => $"{count} {(count == 1 ? one : more)}";
}
