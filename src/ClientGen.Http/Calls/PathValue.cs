namespace ClientGen.Http;

/// <summary>Refuses path values that would change which resource is addressed.</summary>
internal static class PathValue
{
    /// <remarks>Escaping is not enough: <see cref="Uri"/> collapses <c>..</c> even when it is written <c>%2e%2e</c>.</remarks>
    public static string Escape(string name, string value)
    {
        if (value is null)
            throw new ArgumentNullException(name);
        if (value.Trim().Length == 0)
            throw new ArgumentException($"'{name}' must not be empty.", name);
        if (value is "." or "..")
            throw new ArgumentException($"'{name}' must not be '.' or '..': the address would be another one.", name);
        if (value.Any(char.IsControl))
            throw new ArgumentException($"'{name}' must not contain control characters.", name);
        return Uri.EscapeDataString(value);
    }
}
