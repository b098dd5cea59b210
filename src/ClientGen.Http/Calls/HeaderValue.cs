namespace ClientGen.Http;

/// <summary>Refuses header names and values that would break out of their line.</summary>
internal static class HeaderValue
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host",
        "Allow",
        "Expires",
        "Last-Modified",
        "Proxy-Authorization",
    };

    /// <summary>For headers that a caller adds to calls: they describe neither the body nor the destination, and change nothing about the
    /// sending.</summary>
    public static void CheckForCall(string name, string value)
    {
        CheckForOperation(name, value);
        if (SendingHeaders.IsPartial(name))
        {
            throw new ArgumentException(
                $"The header '{name}' would make an answer that is paid for a part of one, or none: it cannot be set.",
                nameof(name)
            );
        }
    }

    /// <summary>For headers that are parameters of an operation.</summary>
    public static void CheckForOperation(string name, string value)
    {
        Check(name, value);
        if (
            name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
            || Reserved.Contains(name)
            || SendingHeaders.IsOfTheConnection(name)
        )
        {
            throw new ArgumentException($"The header '{name}' is set by the transport.", nameof(name));
        }
    }

    public static void Check(string name, string value)
    {
        if (string.IsNullOrEmpty(name) || !name.All(IsTokenCharacter))
            throw new ArgumentException($"'{name}' is not a header name.", nameof(name));
        if (value.Any(c => c is < ' ' or > '~' and not '\t'))
            throw new ArgumentException($"The value of header '{name}' must be printable ASCII.", nameof(value));
    }

    private static bool IsTokenCharacter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_' or '.';
}
