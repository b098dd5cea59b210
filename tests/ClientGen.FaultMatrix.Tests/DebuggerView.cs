using System.Collections;
using System.Diagnostics;
using System.Reflection;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>What a debugger shows of an object on one line: its DebuggerDisplay, with the members it names.</summary>
internal static class DebuggerView
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    public static string Of(object thing)
    {
        var display = thing.GetType().GetCustomAttributes<DebuggerDisplayAttribute>(inherit: true).FirstOrDefault()?.Value ?? "";
        return string.Concat(
            display.Split('{', '}').Select((part, index) => index % 2 == 0 ? part : Member(thing, part.Split(',', '(')[0]))
        );
    }

    private static string Member(object thing, string name)
    {
        var type = thing.GetType();
        var value =
            type.GetProperty(name, Everything)?.GetValue(thing)
            ?? type.GetField(name, Everything)?.GetValue(thing)
            ?? type.GetMethod(name, Everything, [])?.Invoke(thing, null);
        return value is IEnumerable items and not string ? string.Join(' ', items.Cast<object?>()) : $"{value}";
    }
}
