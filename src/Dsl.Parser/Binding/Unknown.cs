namespace Dsl.Parser.Binding;

/// <summary>The kind of what has been complained of, or cannot be known before the arguments: it fits everywhere.</summary>
internal sealed record UnknownType : BoundType
{
    public static readonly UnknownType Instance = new();
}

/// <summary>An expression that has been complained of, or cannot be known before the arguments. None is compiled.</summary>
internal sealed record BoundUnknown() : BoundExpression(UnknownType.Instance)
{
    public static readonly BoundUnknown Instance = new();
}
