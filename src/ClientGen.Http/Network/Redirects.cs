using System.Reflection;

namespace ClientGen.Http;

/// <summary>Whether an innermost handler follows redirects by itself. One that does takes the key to wherever a response points.</summary>
internal static class Redirects
{
    // Handlers of other packages, such as WinHttpHandler, name the setting in their own way.
    private static readonly string[] Settings = [nameof(HttpClientHandler.AllowAutoRedirect), "AutomaticRedirection"];

    /// <exception cref="InvalidOperationException">It follows redirects, and that cannot be changed.</exception>
    public static void SwitchOff(HttpMessageHandler innermost)
    {
        foreach (var name in Settings)
        {
            var setting = innermost.GetType().GetProperty(name);
            if (setting?.PropertyType == typeof(bool) && setting.GetValue(innermost) is true)
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
