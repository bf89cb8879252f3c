using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>
/// A value that is made once: a number, coefficients, a vector or a mask. The name is the source's, where it has one.
/// </summary>
public sealed class IrValue(int id, string? name, BoundType type)
{
    private bool _isCalled;

    public int Id { get; } = id;

    public string? Name { get; private set; } = name;

    /// <summary>The name only says where the value was found; a let's says more.</summary>
    public bool IsFound { get; init; }

    public BoundType Type { get; } = type;

    /// <summary>Gives it the name of a let or a target, if it has none of its own.</summary>
    public void Call(string name)
    {
        if (Name is null || (IsFound && !_isCalled))
        {
            Name = name;
            _isCalled = true;
        }
    }

    /// <summary>It is on the host: no vector, no mask.</summary>
    public bool IsNumber => Type is not (VectorType or MaskType);

    /// <summary>The space of a vector or a mask.</summary>
    public Space Space => Type switch
    {
        VectorType vector => vector.Space,
        MaskType mask => mask.Space,
        _ => default,
    };

    public override string ToString() => Name is null ? $"%{Id}" : $"%{Id}:{Name}";
}

/// <summary>
/// A place that keeps a value across loops, branches and steps: the point, a state, or a variable that control flow
/// changes. Between two of its stores it is read through a value, so that straight code is in SSA form.
/// </summary>
public sealed class IrCell(IrCellKind kind, string name, BoundType type)
{
    public IrCellKind Kind { get; } = kind;

    public string Name { get; } = name;

    public BoundType Type { get; } = type;

    /// <summary>The instance whose state it is, which one above may read and write too; null where it is no state.</summary>
    public BoundInstance? Owner { get; init; }

    public bool IsNumber => Type is NumberType;

    public bool IsVector => Type is VectorType or MaskType;

    public bool IsWindow => Type is WindowType;

    public override string ToString() => Name;
}

public enum IrCellKind
{
    Point,
    State,
    Variable,
}
