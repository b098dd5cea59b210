namespace ClientGen.Http;

/// <summary>Names of headers, members and parameters whose values are secrets at any vendor.</summary>
internal static class SecretNames
{
    private static readonly string[] Parts =
    [
        "password",
        "passwd",
        "passphrase",
        "secret",
        "credential",
        "signature",
        "authorization",
        "cookie",
        "apikey",
        "accesskey",
        "privatekey",
        "sessionkey",
        "securitytoken",
    ];

    // A count of tokens is none, and most keys are names of things: as a whole word or at the end only.
    private static readonly string[] Ends = ["token", "pwd"];

    private static readonly string[] Words = ["sig", "key", "auth", "tokens"];

    /// <summary>Whether a member or a parameter of this name holds a secret.</summary>
    public static bool Holds(string name)
    {
        var plain = Plain(name);
        return Parts.Any(part => plain.Contains(part)) || Ends.Any(end => plain.EndsWith(end, StringComparison.Ordinal));
    }

    /// <summary>The same of a parameter in an address, where a mere <c>key</c> or <c>sig</c> is one too.</summary>
    public static bool HoldsInQuery(string name) => Holds(name) || Words.Contains(Plain(name));

    /// <summary>The same of a header, where a key or a token of any kind is one.</summary>
    public static bool HoldsInHeader(string name)
    {
        var plain = Plain(name);
        return Holds(name) || plain.Contains("key") || plain.Contains("token");
    }

    /// <summary>A name without what spellings differ in: <c>tmp_url</c>, <c>TmpUrl</c> and <c>tmp-url</c> are one.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
