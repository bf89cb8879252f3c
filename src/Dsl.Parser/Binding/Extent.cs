namespace Dsl.Parser.Binding;

/// <summary>How far a value extends: over the elements of a space, or as a number of some grain.</summary>
internal readonly record struct Extent(Space? Space, Grain Grain)
{
    public static Extent Of(BoundType type) => new(Kinds.SpaceOf(type), Kinds.GrainOf(type));

    /// <summary>The finer of both; vectors of two spaces have none.</summary>
    public Extent? With(Extent other)
    {
        if (Space is { } one && other.Space is { } two && one != two)
        {
            return null;
        }

        return new Extent(Space ?? other.Space, Kinds.Finer(Grain, other.Grain));
    }

    public BoundType Of(Scalar scalar) => Space is not { } space
        ? new NumberType(scalar, Grain)
        : scalar == Scalar.Bool ? new MaskType(space) : new VectorType(space);
}
