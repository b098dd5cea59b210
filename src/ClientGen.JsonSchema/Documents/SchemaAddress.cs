using System.Text.RegularExpressions;

namespace ClientGen.JsonSchema.Documents;

/// <summary>Addresses of schemas: URIs of any scheme, and paths of files.</summary>
internal static partial class SchemaAddress
{
    /// <exception cref="UriFormatException">The base is a URI, and the reference is neither a URI nor a path.</exception>
    public static string Combine(string address, string reference)
    {
        // An urn: has no folders to go through.
        if (Scheme().IsMatch(reference) || (Scheme().IsMatch(address) && !address.Contains("://", StringComparison.Ordinal)))
            return reference;
        return ReferencePath.Combine(address, reference);
    }

    // Two letters at least: one is a drive.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9+.\-]+:")]
    private static partial Regex Scheme();
}
