namespace Mmx.Cpu;

/// <summary>
/// Threads that help with a launch. <see cref="Do"/> returns when all chunks are done and no helper touches the work
/// any more; the caller works too. The caller is thread 0.
/// </summary>
internal interface ICrewBody
{
    /// <summary>How many threads it works with where nobody says.</summary>
    int Threads { get; }

    void Do(ref Work work);
}
