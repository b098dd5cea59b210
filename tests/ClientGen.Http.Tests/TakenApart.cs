using System.Collections;
using System.Diagnostics;
using System.Reflection;
using Newtonsoft.Json;

namespace ClientGen.Http.Tests;

/// <summary>What an object tells of itself, whoever takes it apart.</summary>
internal static class TakenApart
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>As text and in each of the usual serializers' JSON.</summary>
    public static string Written(object thing) =>
        $"{thing}\n{Try(() => JsonConvert.SerializeObject(thing, Tolerant))}\n"
        + $"{Try(() => System.Text.Json.JsonSerializer.Serialize(thing, thing.GetType()))}";

    /// <summary>As a structured log does: the values of public properties, and of those of what they hold.</summary>
    public static string Destructured(object? thing, int depth = 6) =>
        thing switch
        {
            null => "",
            string or ValueType or Type or MemberInfo or Delegate or TimeProvider => $"{thing}",
            _ when depth == 0 => $"{thing}",
            IEnumerable items => string.Join(' ', items.Cast<object?>().Take(100).Select(item => Destructured(item, depth - 1))),
            _ => string.Join(
                '\n',
                thing
                    .GetType()
                    .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                    .Where(property => property.GetIndexParameters().Length == 0)
                    .Select(property => $"{property.Name}={Try(() => Destructured(property.GetValue(thing), depth - 1))}")
            ),
        };

    /// <summary>As a debugger shows it when it is opened: properties and fields, but those that are marked as not for it.</summary>
    public static string Debugged(object thing) =>
        string.Join(
            '\n',
            Types(thing.GetType())
                .SelectMany(type =>
                    type.GetFields(Instance | BindingFlags.DeclaredOnly)
                        .Cast<MemberInfo>()
                        .Concat(type.GetProperties(Instance | BindingFlags.DeclaredOnly))
                )
                .Where(member =>
                    !Attribute.IsDefined(member, typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
                    && member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never
                )
                .Select(member => $"{member.Name}={Try(() => $"{Value(member, thing)}")}")
        );

    private static JsonSerializerSettings Tolerant =>
        new() { Error = static (_, args) => args.ErrorContext.Handled = true, ReferenceLoopHandling = ReferenceLoopHandling.Ignore };

    private static IEnumerable<Type> Types(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
            yield return type;
    }

    private static object? Value(MemberInfo member, object thing) =>
        member is PropertyInfo property ? property.GetValue(thing) : ((FieldInfo)member).GetValue(thing);

    private static string Try(Func<string> tell)
    {
        try
        {
            return tell();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // What cannot be written tells nothing.
            return fault.GetType().Name;
        }
    }
}
