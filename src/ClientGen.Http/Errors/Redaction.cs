namespace ClientGen.Http;

/// <summary>Takes the key, the queries of addresses and the values of secret parameters out of text that goes into messages.</summary>
internal static class Redaction
{
    private const int Longest = 300;

    public static string Clean(string text, string? key) => IsPlain(text, key) ? text : Thoroughly(text, key);

    // An id or a word: it holds no member, no address, and no sign that escaping a key brings in.
    private static bool IsPlain(string text, string? key)
    {
        foreach (var c in text)
        {
            if (!(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_'))
                return false;
        }
        return string.IsNullOrEmpty(key) || text.IndexOf(key, StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static string Thoroughly(string text, string? key) =>
        SecretText.Remove(AddressText.Clean(MemberText.Clean(text)), key, "[key]");

    /// <summary>Clean, and no longer than a message bears. Shortened last: half a key is not found any more.</summary>
    public static string Brief(string text, string? key)
    {
        var clean = Clean(text, key);
        return clean.Length <= Longest ? clean : $"{clean.Remove(Longest)}…";
    }

    public static ApiError Clean(ApiError error, string? key)
    {
        // Two paths can become one by it.
        var details = (error.Details ?? ApiError.None.Details).GroupBy(
            pair => Clean(pair.Key, key),
            pair => pair.Value,
            StringComparer.Ordinal
        );
        return new()
        {
            Code = error.Code is null ? null : Clean(error.Code, key),
            Type = error.Type is null ? null : Clean(error.Type, key),
            Message = error.Message is null ? null : Clean(error.Message, key),
            Details = details.ToDictionary(
                same => same.Key,
                same => (IReadOnlyList<string>)[.. same.SelectMany(texts => texts ?? []).Select(text => Clean(text ?? "", key))],
                StringComparer.Ordinal
            ),
        };
    }
}
