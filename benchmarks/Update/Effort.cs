using System;

namespace Benchmarks.Update;

/// <summary>How long is measured: so many rounds of a run each, unless they take longer than a case may.</summary>
internal sealed record Effort(int Least, int Most, TimeSpan Run, TimeSpan Case)
{
    public static Effort Of(Options options) => options.Quick
        ? new Effort(3, 3, TimeSpan.FromMilliseconds(25), TimeSpan.FromSeconds(1))
        : new Effort(3, 9, TimeSpan.FromMilliseconds(70), TimeSpan.FromSeconds(5));

    /// <summary>How many steps a run has, of which one takes so many seconds.</summary>
    public int StepsOf(double seconds) => (int)Math.Clamp(Run.TotalSeconds / seconds, 1, 10_000);
}
