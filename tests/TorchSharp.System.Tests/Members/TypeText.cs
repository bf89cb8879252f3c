using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Torch.Tests.Members;

/// <summary>
/// Writes a type as C# would: keywords, tuples with their names, and, unless it was written where nullability was not
/// asked for, the question marks.
/// </summary>
internal sealed class TypeText(bool nullability, IEnumerable<string?> tupleNames)
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float",
        [typeof(double)] = "double", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(void)] = "void",
    };

    private readonly Queue<string?> _tupleNames = new(tupleNames);

    public static string Of(ParameterInfo parameter, bool nullability) =>
        new TypeText(nullability, NamesOn(parameter)).Write(new NullabilityInfoContext().Create(parameter));

    public static string Of(PropertyInfo property, bool nullability) =>
        new TypeText(nullability, NamesOn(property)).Write(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field, bool nullability) =>
        new TypeText(nullability, NamesOn(field)).Write(new NullabilityInfoContext().Create(field));

    public static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToList();
        return own.Count == 0 ? name : $"{name}<{string.Join(", ", own.Select(argument => argument.Name))}>";
    }

    private static IEnumerable<string?> NamesOn(ICustomAttributeProvider provider) =>
        provider.GetCustomAttributes(typeof(TupleElementNamesAttribute), false)
            .Cast<TupleElementNamesAttribute>()
            .SelectMany(names => names.TransformNames);

    private string Write(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value, info.GenericTypeArguments) + "?";
        var mark = nullability && IsReference(type) && IsNullable(info) ? "?" : "";
        return type.IsArray
            ? Write(info.ElementType!) + $"[{new string(',', type.GetArrayRank() - 1)}]" + mark
            : NameOf(type, info.GenericTypeArguments) + mark;
    }

    // A property may be written more freely than it is read.
    private static bool IsNullable(NullabilityInfo info) =>
        info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable;

    private static bool IsReference(Type type) => !type.IsValueType && !type.IsGenericParameter;

    private string NameOf(Type type, NullabilityInfo[] arguments)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsAssignableTo(typeof(ITuple)) && type.IsValueType) return Tuple(arguments);
        var name = type.Name.Split('`')[0];
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Write))}>";
    }

    // The compiler lists a tuple's own names before those of the tuples inside it.
    private string Tuple(NullabilityInfo[] elements)
    {
        var names = elements.Select(_ => _tupleNames.Count > 0 ? _tupleNames.Dequeue() : null).ToList();
        return $"({string.Join(", ", elements.Zip(names, Element))})";
    }
    private string Element(NullabilityInfo type, string? name) => name is null ? Write(type) : $"{Write(type)} {name}";
}
