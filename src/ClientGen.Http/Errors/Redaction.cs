namespace ClientGen.Http;

/// <summary>Takes the key, the queries of addresses and the values of secret parameters out of text that goes into messages.</summary>
internal static class Redaction
{
    private const int Longest = 300;

    public static string Clean(string text, string[]? keys) => IsPlain(text, keys) ? text : Thoroughly(text, keys);

    // An id or a word: it holds no member, no address, and no sign that escaping a key brings in.
    private static bool IsPlain(string text, string[]? keys)
    {
        foreach (var c in text)
        {
            if (!(c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_'))
                return false;
        }
        foreach (var key in keys ?? [])
        {
            var isFree = key.Length == 0 || text.IndexOf(key, StringComparison.OrdinalIgnoreCase) < 0;
            if (!isFree)
                return false;
        }
        return true;
    }

    private static string Thoroughly(string text, string[]? keys) => WithoutKeys(AddressText.Clean(MemberText.Clean(text)), keys);

    /// <summary>The text with a sign in place of each key. The longest go first: one may be a part of another.</summary>
    public static string WithoutKeys(string text, string[]? keys)
    {
        if (keys is null || keys.Length == 0)
            return text;
        return keys.Length == 1
            ? SecretText.Remove(text, keys[0], RequestBuilder.KeySign)
            : keys.OrderByDescending(static key => key.Length)
                .Aggregate(text, static (clean, key) => SecretText.Remove(clean, key, RequestBuilder.KeySign));
    }

    /// <summary>Clean, and no longer than a message bears. Shortened last: half a key is not found any more.</summary>
    public static string Brief(string text, string[]? keys)
    {
        var clean = Clean(text, keys);
        return clean.Length <= Longest ? clean : $"{clean.Remove(Longest)}…";
    }

    public static ApiError Clean(ApiError error, string[]? keys)
    {
        // Two paths can become one by it.
        var details = (error.Details ?? ApiError.None.Details).GroupBy(
            pair => Clean(pair.Key, keys),
            pair => pair.Value,
            StringComparer.Ordinal
        );
        return new()
        {
            Code = error.Code is null ? null : Clean(error.Code, keys),
            Type = error.Type is null ? null : Clean(error.Type, keys),
            Message = error.Message is null ? null : Clean(error.Message, keys),
            Details = details.ToDictionary(
                same => same.Key,
                same => (IReadOnlyList<string>)[.. same.SelectMany(texts => texts ?? []).Select(text => Clean(text ?? "", keys))],
                StringComparer.Ordinal
            ),
        };
    }
}
