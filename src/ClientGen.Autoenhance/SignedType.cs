using System.Net.Http.Headers;

namespace ClientGen.Autoenhance;

/// <summary>The media type that a pre-signed address was signed for, where it names one as <c>content-type</c>.</summary>
internal static class SignedType
{
    private const string Name = "content-type";

    /// <returns>The type, or null where the address names none that can be sent.</returns>
    public static string? In(string url)
    {
        var from = url.IndexOf('?') + 1;
        if (from == 0)
            return null;
        var parts = url.Substring(from).Split('#')[0].Split('&').Select(part => part.Split(['='], 2));
        var value = parts
            .FirstOrDefault(part =>
                part.Length == 2 && string.Equals(Uri.UnescapeDataString(part[0]), Name, StringComparison.OrdinalIgnoreCase)
            )
            ?[1];
        return value is not null && Uri.UnescapeDataString(value) is var type && MediaTypeHeaderValue.TryParse(type, out _) ? type : null;
    }
}
