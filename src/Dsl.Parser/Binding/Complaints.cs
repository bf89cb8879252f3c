using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Binding;

/// <summary>Where complaints go.</summary>
internal abstract class Complaints
{
    public abstract void Add(Diagnostic diagnostic);

    /// <summary>A complaint about a text that is wrong only because of what it was given, there.</summary>
    public abstract void AddOfGiver(Diagnostic diagnostic, Place giver, string taker);
}

/// <summary>Keeps complaints as they come.</summary>
internal sealed class ComplaintList : Complaints
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public bool HasErrors => _diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public override void Add(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public override void AddOfGiver(Diagnostic diagnostic, Place giver, string taker) =>
        Add(MmxErrors.BecauseOfWhatIsGiven(diagnostic, giver, taker));
}

/// <summary>Of a text that is right by itself: complaints are about who gave it what does not fit, the outermost.</summary>
internal sealed class ComplaintsOfTheGiver(Complaints outer, Place giver, string taker) : Complaints
{
    public override void Add(Diagnostic diagnostic) => outer.AddOfGiver(diagnostic, giver, taker);

    public override void AddOfGiver(Diagnostic diagnostic, Place inner, string innerTaker) => Add(diagnostic);
}
