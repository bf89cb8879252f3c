using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What a name stands for in a rule's text.</summary>
internal abstract record Meaning;

/// <summary>The space or a player of it: the point where it stands, and a name for its part of vectors.</summary>
internal sealed record PointMeaning(Space Space) : Meaning;

/// <summary>Something with a value.</summary>
internal sealed record ValueMeaning(BoundSymbol Symbol, ValueRole Role) : Meaning;

/// <summary>A rule parameter and what it was given.</summary>
internal sealed record RuleMeaning(RuleValue Value) : Meaning;

/// <summary>A fn parameter and what it was given.</summary>
internal sealed record FnMeaning(FnValue Value) : Meaning;

/// <summary>A grain parameter and what it was given.</summary>
internal sealed record GrainMeaning(Grain Grain) : Meaning;

/// <summary>What a report is called: nobody in the rule reads it.</summary>
internal sealed record ReportMeaning : Meaning;

/// <summary>A solver parameter and what it was given.</summary>
internal sealed record SolverMeaning(Solver Solver) : Meaning;

/// <summary>A fn's parameter, and the value that stands in its place; how many operations that value is.</summary>
internal sealed record GivenMeaning(BoundExpression Value, int Size) : Meaning;

/// <summary>Something that has been complained of; whoever uses it is not.</summary>
internal sealed record BrokenMeaning : Meaning;

/// <summary>How a name got its value, and so whether it may be assigned.</summary>
internal enum ValueRole
{
    Parameter,
    State,
    Let,
    Var,
    Index,
}

/// <summary>A fn as a value.</summary>
internal abstract record FnValue;

/// <summary>Whatever fn the caller will give.</summary>
internal sealed record AnyFn : FnValue;

/// <summary>`fn f(a, b) = e`, to be put in place of its calls.</summary>
internal sealed record DeclaredFn(Declared Declared) : FnValue;

/// <summary>A function of the language by its name, such as sqrt.</summary>
internal sealed record BuiltInFn(string Name) : FnValue;

/// <summary>`(a, b) => e` with the scope that it is written in.</summary>
internal sealed record WrittenFn(LambdaSyntax Lambda, Scope Scope) : FnValue;

/// <summary>What a parameter of a rule was given: a meaning for its name.</summary>
internal sealed record Given(ParameterSyntax Parameter, Meaning Meaning, ArgumentSyntax? Argument)
{
    public BoundParameter? Number => (Meaning as ValueMeaning)?.Symbol as BoundParameter;

    public bool IsFinerNumber => Number is { Type: NumberType { Grain: not Grain.Whole } };
}
