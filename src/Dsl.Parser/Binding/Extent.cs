namespace Dsl.Parser.Binding;

/// <summary>How far a value extends: over the elements of a space, over a base's state, or as a number of some grain.</summary>
internal readonly record struct Extent(Space? Space, Grain Grain, BoundBase? Base = null)
{
    public static Extent Of(BoundType type) =>
        new(Kinds.SpaceOf(type), Kinds.GrainOf(type), (type as BaseStateType)?.Base);

    /// <summary>The finer of both; vectors of two spaces have none, nor have a base's state and anything but its like.</summary>
    public Extent? With(Extent other)
    {
        if ((Space is { } one && other.Space is { } two && one != two)
            || (Base is { } mine && other.Base is { } theirs && mine != theirs)
            || (Base ?? other.Base) is not null && (Space ?? other.Space) is not null)
        {
            return null;
        }

        return new Extent(Space ?? other.Space, Kinds.Finer(Grain, other.Grain), Base ?? other.Base);
    }

    public BoundType Of(Scalar scalar) => Base is not null ? new BaseStateType(Base)
        : Space is not { } space
        ? new NumberType(scalar, Grain)
        : scalar == Scalar.Bool ? new MaskType(space) : new VectorType(space);
}
