namespace ClientGen.Recording;

/// <summary>The places of an address that hold what is left out, from a path such as <c>/v3/images/{id}</c>. It may stand anywhere in the
/// address's path.</summary>
/// <remarks>Part by part: each part of the address is compared as often as the path has parts.</remarks>
internal sealed class SecretPlaces(string path)
{
    private readonly string[] _parts = path.Trim('/').Split('/');

    /// <returns>Which of the address's parts are such places.</returns>
    public IEnumerable<int> In(string[] address)
    {
        for (var start = 0; start + _parts.Length <= address.Length; start++)
        {
            if (!_parts.Where((part, index) => !Fits(part, address[start + index])).Any())
            {
                foreach (var place in Enumerable.Range(0, _parts.Length).Where(index => IsPlace(_parts[index])))
                    yield return start + place;
            }
        }
    }

    private static bool IsPlace(string part) => part.Any(static c => c == '{');

    private static bool Fits(string part, string given)
    {
        if (!IsPlace(part))
            return string.Equals(part, given, StringComparison.OrdinalIgnoreCase);
        var before = part.Substring(0, part.IndexOf('{'));
        var after = part.Substring(part.LastIndexOf('}') + 1);
        return given.Length > before.Length + after.Length
            && given.StartsWith(before, StringComparison.OrdinalIgnoreCase)
            && given.EndsWith(after, StringComparison.OrdinalIgnoreCase);
    }
}
