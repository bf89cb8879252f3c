using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Reads what an attempt restores, name by name: the space, players, states, windows, bases and their states.</summary>
internal sealed class RestoringBinder(Scope scope)
{
    private readonly List<Space> _points = [];
    private readonly List<BoundState> _states = [];
    private readonly List<BoundBase> _bases = [];
    private readonly List<BoundBase> _statesOfBases = [];

    public BoundRestoring Bound => new(_points, _states, _bases, _statesOfBases);

    public void Add(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case ReferenceSyntax reference:
                Add(reference);
                break;
            case MemberSyntax { Target: ReferenceSyntax rule, Name.Text: "state" }:
                AddBase(rule.Name, _statesOfBases, syntax);
                break;
            case ErrorExpressionSyntax:
                break;
            default:
                scope.Report(MmxErrors.NotARestorable(scope.At(syntax.Span)));
                break;
        }
    }

    private void Add(ReferenceSyntax syntax)
    {
        var name = syntax.Name;
        switch (scope.Find(name)?.Meaning)
        {
            case PointMeaning point:
                AddOnce(_points, point.Space, _points.Any(known => (known.Bits & point.Space.Bits) != 0), syntax);
                break;
            case ValueMeaning { Symbol: BoundState state }:
                AddOnce(_states, state, _states.Contains(state), syntax);
                break;
            case RuleMeaning:
                AddBase(name, _bases, syntax);
                break;
            case BrokenMeaning:
                break;
            case { } meaning:
                scope.Report(MmxErrors.NotRestorable(scope.At(syntax.Span), name, WhatIs(meaning)));
                break;
            default:
                Undeclared.Complain(syntax, scope.Names, scope);
                break;
        }
    }

    private void AddBase(string name, List<BoundBase> bases, ExpressionSyntax syntax)
    {
        if (Bases.Named(name, scope.At(syntax.Span), scope) is { } named)
        {
            AddOnce(bases, named, _bases.Contains(named) || _statesOfBases.Contains(named), syntax);
        }
    }

    private void AddOnce<T>(List<T> all, T one, bool isThere, ExpressionSyntax syntax)
    {
        if (isThere)
        {
            scope.Report(MmxErrors.RestoredTwice(scope.At(syntax.Span), SyntaxPrinter.Print(syntax)));
            return;
        }

        all.Add(one);
    }

    private static string WhatIs(Meaning meaning) => meaning switch
    {
        ValueMeaning { Role: ValueRole.Let } => "a `let`",
        ValueMeaning { Role: ValueRole.Var } => "a `var`",
        ValueMeaning { Role: ValueRole.Index } => "the index of a loop",
        ValueMeaning => "a parameter",
        FnMeaning => "a fn",
        ReportMeaning => "a report",
        _ => "a grain",
    };
}
