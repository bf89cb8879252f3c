namespace Oracle.Values;

/// <summary>What becomes of an element when it is stored.</summary>
internal static class Round
{
    public static double Nothing(double element) => element;

    public static double ToFloat(double element) => (float)element;
}
