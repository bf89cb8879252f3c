using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Torch.Tests.Members;

/// <summary>Writes what a member declares as its C# source would, without its body: one member, one text.</summary>
internal sealed class MemberText(bool nullability)
{
    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+", ["op_Subtraction"] = "-", ["op_Multiply"] = "*", ["op_Division"] = "/",
        ["op_UnaryNegation"] = "-", ["op_Equality"] = "==", ["op_Inequality"] = "!=", ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=", ["op_GreaterThan"] = ">", ["op_GreaterThanOrEqual"] = ">=",
    };

    public string Of(MemberInfo member) => member switch
    {
        Type type => TypeOf(type),
        ConstructorInfo constructor => ConstructorOf(constructor),
        MethodInfo method => MethodOf(method),
        PropertyInfo property => PropertyOf(property),
        FieldInfo { DeclaringType.IsEnum: true } value => EnumValueOf(value),
        FieldInfo field => FieldOf(field),
        _ => throw new ArgumentException($"{member} is of a kind that the list has no form for."),
    };

    private static string TypeOf(Type type)
    {
        var name = TypeText.NameOf(type);
        if (type.IsEnum)
        {
            var of = Enum.GetUnderlyingType(type);
            return $"public enum {name}{(of == typeof(int) ? "" : of == typeof(long) ? " : long" : " : sbyte")}";
        }

        if (type.IsInterface) return $"public interface {name}";
        var openness = (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static ",
            (true, false) => "abstract ",
            (false, true) => "sealed ",
            _ => "",
        };
        return $"public {openness}class {name}";
    }

    private static string EnumValueOf(FieldInfo value) =>
        $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}";

    private string FieldOf(FieldInfo field)
    {
        var modifiers = (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"public {modifiers}{TypeText.Of(field, nullability)} {Escaped(field.Name)}";
    }

    private string ConstructorOf(ConstructorInfo constructor) =>
        $"{AccessOf(constructor)}{constructor.DeclaringType!.Name.Split('`')[0]}({ParametersOf(constructor)})";

    private string MethodOf(MethodInfo method)
    {
        var returned = TypeText.Of(method.ReturnParameter, nullability);
        var parameters = ParametersOf(method);
        return ModifiersOf(method) + method.Name switch
        {
            "op_Implicit" => $"implicit operator {returned}({parameters})",
            "op_Explicit" => $"explicit operator {returned}({parameters})",
            _ when Operators.TryGetValue(method.Name, out var symbol) => $"{returned} operator {symbol}({parameters})",
            _ => $"{returned} {Escaped(method.Name)}{GenericsOf(method)}({parameters}){ConstraintsOf(method)}",
        };
    }

    private string PropertyOf(PropertyInfo property)
    {
        var accessors = DeclaredMembers.SeenAccessors(property).ToList();
        var written = accessors.Select(accessor => accessor == property.GetMethod ? "get; " : "set; ");
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(ParameterOf))}]";
        var type = TypeText.Of(property, nullability);
        return $"{ModifiersOf(accessors[0])}{type} {name} {{ {string.Concat(written)}}}";
    }

    private static string ModifiersOf(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface) return "";
        var inheritance = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true } when method.GetBaseDefinition() != method => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
        return AccessOf(method) + inheritance;
    }

    private static string AccessOf(MethodBase method) =>
        method.IsPublic ? "public " : method.IsFamily ? "protected " : "protected internal ";

    private string ParametersOf(MethodBase method)
    {
        var extends = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        return extends + string.Join(", ", method.GetParameters().Select(ParameterOf));
    }

    private string ParameterOf(ParameterInfo parameter)
    {
        var kind = parameter.IsOut ? "out " : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {ValueOf(parameter)}" : "";
        return $"{kind}{TypeText.Of(parameter, nullability)} {Escaped(parameter.Name!)}{value}";
    }

    private static string ValueOf(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        string text => $"\"{text}\"",
        var value when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, value).ToString()!,
        var number => Convert.ToString(number, CultureInfo.InvariantCulture)!,
    };

    private static string GenericsOf(MethodInfo method) => method.IsGenericMethod
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
        : "";

    private static string ConstraintsOf(MethodInfo method) => method.IsGenericMethod
        ? string.Concat(method.GetGenericArguments().Select(ConstraintOf))
        : "";

    private static string ConstraintOf(Type argument)
    {
        var unmanaged = argument.CustomAttributes.Any(mark => mark.AttributeType.Name == "IsUnmanagedAttribute");
        var types = argument.GetGenericParameterConstraints().Select(type => type.Name);
        var written = unmanaged ? "unmanaged" : string.Join(", ", types);
        return written.Length == 0 ? "" : $" where {argument.Name} : {written}";
    }

    private static string Escaped(string name) => name is "bool" or "float" or "double" ? "@" + name : name;
}
