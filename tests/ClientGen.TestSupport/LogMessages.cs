using System.Reflection;
using Microsoft.Extensions.Logging;

namespace ClientGen.TestSupport;

/// <summary>The log messages of an assembly, as their attributes declare them.</summary>
public static class LogMessages
{
    private const BindingFlags Declared =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<(int Id, LogLevel Level, string Name)> Of(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly
            .GetTypes()
            .SelectMany(type => type.GetMethods(Declared))
            .Select(method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(pair => pair.Message is not null)
            .Select(pair => (pair.Message!.EventId, pair.Message.Level, pair.Method.Name))
            .OrderBy(message => message.EventId);
    }
}
