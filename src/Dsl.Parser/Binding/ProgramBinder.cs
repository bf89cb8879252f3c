using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Binds what the given declarations say: each by itself, and optimizers, games and claims with all that they reach.</summary>
internal sealed class ProgramBinder
{
    private readonly Places _places;
    private readonly Reach _reach;
    private readonly ExpressionBinder _expressions;
    private readonly RuleExpressionBinder _rules;
    private readonly ArgumentBinder _arguments;
    private readonly Cycles _cycles;
    private readonly DeclarationTable _table;
    private readonly ComplaintList _complaints = new();
    private readonly Dictionary<SyntaxNode, IReadOnlyList<Diagnostic>> _checked = new(BySelf.Comparer);

    public ProgramBinder(IReadOnlyList<Declared> declarations, Reach reach, Places places)
    {
        _places = places;
        _table = reach.Table;
        _reach = reach;
        _cycles = new Cycles(declarations, _reach, places, _complaints);
        _expressions = new ExpressionBinder(_table, _cycles);
        _rules = new RuleExpressionBinder(_table);
        _arguments = new ArgumentBinder(_expressions, _rules);
    }

    /// <summary>Who contains himself.</summary>
    public IReadOnlyList<Diagnostic> Circles => _complaints.Diagnostics;

    /// <summary>What is wrong with a declaration by itself.</summary>
    public IReadOnlyList<Diagnostic> Check(Declared declared)
    {
        if (!_checked.TryGetValue(declared.Syntax, out var found))
        {
            found = new DeclarationChecker(_expressions, ForClaims, _rules, _arguments, _places).Check(declared);
            _checked.Add(declared.Syntax, found);
        }

        return found;
    }

    /// <summary>
    /// The optimizer with all its instances; null when it, or anything that it reaches, is wrong. Complaints are only
    /// those that come of its very arguments.
    /// </summary>
    public BoundOptimizer? Bind(Declared declared, string? @namespace, ComplaintList complaints)
    {
        if (!IsSound(declared))
        {
            return null;
        }

        var syntax = (OptimizerSyntax)declared.Syntax;
        var header = OptimizerHeader.Of(declared, syntax, complaints, _places);
        var instances = new InstanceBinder(_expressions, _rules, _arguments, header);
        _expressions.BeginToLook();
        var rule = (SaidRule)_rules.Bind(syntax.Value, header.Scope)!;
        var root = instances.BindRoot(rule, header.Space);
        if (complaints.HasErrors)
        {
            return null;
        }

        Advise(syntax, header, instances);
        return new BoundOptimizer(
            header.Name, @namespace, declared.Path, syntax.Documentation, header.Players, root)
        {
            Externs = _expressions.Called,
        };
    }

    /// <summary>The game; null when it, or anything that it reaches, is wrong.</summary>
    public BoundGame? BindGame(Declared declared, string? @namespace, ComplaintList complaints) =>
        IsSound(declared) ? GameBinder.Bind(ForOneGame(), declared, @namespace, complaints, _places) : null;

    /// <summary>
    /// The claim with all that it runs; null when it, or anything that it reaches, is wrong. Complaints are only those that
    /// come of its rules' very arguments.
    /// </summary>
    public BoundClaim? BindClaim(Declared declared, string? @namespace, ComplaintList complaints) =>
        IsSound(declared) ? new ClaimBinder(ForClaims, declared, complaints).Bind(@namespace) : null;

    private ClaimTools ForClaims => new(_table, _expressions, _rules, _arguments, ForOneGame, _places);

    private bool IsSound(Declared declared) => _reach.From(declared)
        .Where(reached => !reached.IsStandard)
        .Prepend(declared)
        .All(reached => !_cycles.Hold(reached) && !HasErrors(reached));

    // It takes notes of the game that it binds.
    private GameExpressionBinder ForOneGame() => new(_table, _cycles, _expressions);

    private bool HasErrors(Declared declared) =>
        Check(declared).Any(diagnostic => diagnostic.Severity == Severity.Error);

    private static void Advise(OptimizerSyntax syntax, OptimizerHeader header, InstanceBinder instances)
    {
        if (!instances.EvaluatesField)
        {
            header.Scope.Report(MmxErrors.EvaluatesNoField(header.At, header.Name));
        }

        foreach (var player in instances.Unmoved)
        {
            var written = syntax.For?.Players.First(written => written.Name.Text == player.Name).Name;
            var at = written is null ? header.At : header.Scope.At(written.Span);
            header.Scope.Report(MmxErrors.NobodyMoves(at, player.Name, header.Name));
        }
    }
}
