using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using TorchSharp;

namespace Torch.Tests.Members;

/// <summary>What TorchSharp.System declares for others to see, type by type.</summary>
internal static class DeclaredMembers
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic
        | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IEnumerable<(string Owner, MemberInfo Member)> All() =>
        typeof(torch).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(Own).Where(IsSeen).Append(type))
            .Select(member => (OwnerOf(member), member));

    private static bool IsSeen(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => IsSeenMethod(constructor) && !IsUnwritten(constructor),
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal),
        MethodInfo method => IsSeenMethod(method) && method.Name != "Finalize",
        PropertyInfo property => SeenAccessors(property).Any(),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        _ => false,
    };

    public static IEnumerable<MethodInfo> SeenAccessors(PropertyInfo property) =>
        property.GetAccessors(nonPublic: true).Where(IsSeenMethod);

    // The one that a class has when no other is written.
    private static bool IsUnwritten(ConstructorInfo constructor) =>
        constructor.GetParameters().Length == 0 && constructor.DeclaringType!.GetConstructors().Length == 1;

    private static bool IsSeenMethod(MethodBase method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string OwnerOf(MemberInfo member)
    {
        if (member is Type { DeclaringType: null } top) return $"namespace {top.Namespace}";
        var owners = new List<string>();
        for (var type = member.DeclaringType; type is not null; type = type.DeclaringType)
        {
            owners.Insert(0, TypeText.NameOf(type));
        }

        return $"{member.DeclaringType!.Namespace}.{string.Join('.', owners)}";
    }
}
