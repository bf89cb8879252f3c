using System.Collections.Generic;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>A rule as a value.</summary>
internal abstract record RuleValue;

/// <summary>Whatever rule the caller will give.</summary>
internal sealed record AnyRule : RuleValue;

/// <summary>A rule that somebody has written down: where, and what can be seen from there.</summary>
internal abstract record SaidRule(Scope Scope, Span Span) : RuleValue
{
    /// <summary>What it is called where it is spoken of.</summary>
    public abstract string Name { get; }

    /// <summary>What is said of it.</summary>
    public abstract string Documentation { get; }

    /// <summary>The same scope, as its numbers see it: they are arguments, and in a step they use what is there.</summary>
    public Scope ArgumentScope => Scope.For(Scope.Part == Part.Body ? Part.ArgumentOfStep : Scope.Part);

    public Place At => Scope.At(Span);
}

/// <summary>A rule by its name, and its arguments as they are written.</summary>
internal sealed record WrittenRule(Declared Rule, EquatableArray<ArgumentSyntax> Arguments, Scope Scope, Span Span)
    : SaidRule(Scope, Span)
{
    public override string Name => Rule.Name!.Text;

    public override string Documentation => Rule.Syntax.Documentation;

    public EquatableArray<ParameterSyntax> Parameters =>
        Rule.Syntax is RuleSyntax rule ? rule.Parameters : ((RuleAliasSyntax)Rule.Syntax).Parameters;
}

/// <summary>`R * n`: n steps of R are one of its own.</summary>
internal sealed record RepeatedRule(RuleValue Base, BinarySyntax Written, Scope Scope) : SaidRule(Scope, Written.Span)
{
    public override string Name => "Repeated";

    public override string Documentation => "Several steps of a rule.";
}

/// <summary>Players with a rule each, by a word of the language that says how they are stepped together.</summary>
internal abstract record JointRule(CallSyntax Written, IReadOnlyList<Turn> Turns, Scope Scope)
    : SaidRule(Scope, Written.Span);

/// <summary>`alternating(y: A, x: B)`: in the order written, each seeing what the last did.</summary>
internal sealed record AlternatingRule(CallSyntax Written, IReadOnlyList<Turn> Turns, Scope Scope)
    : JointRule(Written, Turns, Scope)
{
    public override string Name => "Alternating";

    public override string Documentation => "One player after the other.";
}

/// <summary>`simultaneous(x: A, y: B)`: on one sample, from one evaluation, all written after all have read.</summary>
internal sealed record SimultaneousRule(CallSyntax Written, IReadOnlyList<Turn> Turns, Scope Scope)
    : JointRule(Written, Turns, Scope)
{
    public override string Name => "Simultaneous";

    public override string Documentation => "All players at once, on one sample and from one evaluation.";
}

/// <summary>`x: A`: a player's own rule.</summary>
internal sealed record Turn(Space Player, RuleValue Rule, ArgumentSyntax Written);
