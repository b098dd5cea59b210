using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ClientGen.Http;

/// <summary>Whether an innermost handler follows redirects by itself. One that does takes the key to wherever a response points.</summary>
internal static class Redirects
{
    // Handlers of other packages, such as WinHttpHandler, name the setting in their own way.
    private static readonly string[] Settings = [nameof(HttpClientHandler.AllowAutoRedirect), "AutomaticRedirection"];

    // Follows redirects unless told otherwise. In a program that is trimmed its setting may have gone, while it still follows them.
    private const string WinHttpHandler = "System.Net.Http.WinHttpHandler";

    /// <exception cref="InvalidOperationException">It follows redirects, and that cannot be changed.</exception>
    [DynamicDependency(nameof(HttpClientHandler.AllowAutoRedirect), typeof(HttpClientHandler))]
#if NET8_0_OR_GREATER
    [DynamicDependency(nameof(SocketsHttpHandler.AllowAutoRedirect), typeof(SocketsHttpHandler))]
#endif
    [UnconditionalSuppressMessage("", "IL2075", Justification = "The settings of the platform's handlers are kept; others are refused.")]
    public static void SwitchOff(HttpMessageHandler innermost)
    {
        var type = innermost.GetType();
        var settings = Settings.Select(name => type.GetProperty(name)).Where(setting => setting?.PropertyType == typeof(bool)).ToList();
        if (settings.Count == 0 && type.FullName == WinHttpHandler)
        {
            throw new InvalidOperationException(
                "Trimming has removed WinHttpHandler.AutomaticRedirection, so it can't be switched off, and redirects would take the key "
                    + "elsewhere. Set AutomaticRedirection = false where you make the handler: that keeps it."
            );
        }
        foreach (var setting in settings)
        {
            if (setting!.GetValue(innermost) is true)
                SwitchOff(innermost, setting);
        }
    }

    private static void SwitchOff(HttpMessageHandler innermost, PropertyInfo setting)
    {
        try
        {
            setting.SetValue(innermost, false);
        }
        // It has no setter, or it was used already.
        catch (Exception fault) when (fault is ArgumentException or TargetInvocationException)
        {
            throw new InvalidOperationException(
                $"The handler {innermost.GetType().Name} follows redirects, which would take the key and the answer elsewhere, "
                    + "and it lets nobody change that now. "
                    + $"Give the client a new handler with {setting.Name} = false.",
                fault
            );
        }
    }
}
