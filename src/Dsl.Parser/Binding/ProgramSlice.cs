using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// An optimizer, a game or a claim with the user's declarations that it reaches, in the order of their names: all that its
/// output is a
/// function of. Two slices are equal when they say the same, with whatever comments and wherever in their files.
/// </summary>
public sealed record ProgramSlice(Declared Subject, string? Namespace, EquatableArray<Declared> Reached)
{
    /// <summary>The name, or a claim's title.</summary>
    public string Name => Subject.Title;

    /// <summary>Something in it is no text of the language, or is declared twice: it has been complained of.</summary>
    public bool IsBroken { get; init; }

    public bool IsGame => Subject.Syntax is GameSyntax;

    public bool IsClaim => Subject.Syntax is ClaimSyntax;

    /// <summary>
    /// The optimizer and its instances; null when something is wrong, which the program's diagnostics tell.
    /// </summary>
    public BoundOptimizer? Bind() =>
        IsBroken || Subject.Syntax is not OptimizerSyntax ? null : Binder().Bind(Subject, Namespace, new ComplaintList());

    /// <summary>The game; null when something is wrong, which the program's diagnostics tell.</summary>
    public BoundGame? BindGame() =>
        IsBroken || !IsGame ? null : Binder().BindGame(Subject, Namespace, new ComplaintList());

    /// <summary>
    /// The claim with all that it runs; null when something is wrong, which the program's diagnostics tell.
    /// </summary>
    public BoundClaim? BindClaim() =>
        IsBroken || !IsClaim ? null : Binder().BindClaim(Subject, Namespace, new ComplaintList());

    private ProgramBinder Binder()
    {
        Declared[] all = [Subject, .. Reached];
        return new(all, new Reach(new DeclarationTable(all)), new Places([]));
    }
}
