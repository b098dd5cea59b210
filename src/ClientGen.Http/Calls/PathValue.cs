namespace ClientGen.Http;

/// <summary>Refuses path values that would change which resource is addressed.</summary>
internal static class PathValue
{
    /// <remarks>Escaping is not enough: <see cref="Uri"/> collapses <c>..</c> even when it is written <c>%2e%2e</c>.</remarks>
    public static string Escape(string name, string value)
    {
        if (value is null)
            throw new ArgumentNullException(name);
        return Check(name, EscapePart(name, value));
    }

    /// <summary>Escapes what is a part of a place.</summary>
    public static string EscapePart(string name, string value) =>
        value.Any(char.IsControl)
            ? throw new ArgumentException($"'{name}' must not contain control characters.", name)
            : Uri.EscapeDataString(value);

    /// <summary>Refuses what would leave its place; gives back what would not.</summary>
    public static string Check(string name, string escaped)
    {
        if (string.IsNullOrWhiteSpace(Uri.UnescapeDataString(escaped)))
            throw new ArgumentException($"'{name}' must not be empty.", name);
        if (escaped is "." or "..")
            throw new ArgumentException($"'{name}' must not be '.' or '..': the address would be another one.", name);
        return escaped;
    }
}
