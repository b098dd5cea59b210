namespace ClientGen.Import;

/// <summary>RFC 6901 pointers, written as URI fragments the way <c>$ref</c> writes them.</summary>
internal static class JsonPointer
{
    public static string Of(IEnumerable<string> path) => "#" + string.Concat(path.Select(Segment));

    private static string Segment(string name) =>
        "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
