using System.Text.RegularExpressions;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>A path that seems to live on as another one.</summary>
/// <param name="From">The old path.</param>
/// <param name="To">The new path.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
internal sealed partial record PathMove(string From, string To, double Confidence)
{
    /// <summary>Whether both are one path to OpenAPI, since only names of parameters differ.</summary>
    public bool IsSame => Parameter().Replace(From, "{}") == Parameter().Replace(To, "{}");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();

    /// <summary>The one method that moved; null where all of the path did.</summary>
    public string? Method { get; init; }

    /// <summary>Whether it moved an operation.</summary>
    public bool IsOf(SpecOperation operation) => operation.Path == From && (Method ?? operation.Method) == operation.Method;

    /// <summary>As people write it.</summary>
    public override string ToString() => $"{(Method is null ? "" : Method.ToUpperInvariant() + " ")}{From} → {To}";

    /// <summary>What became of the path, so that paths with the same story are one proposal.</summary>
    public string Family
    {
        get
        {
            if (From.TrimEnd('/') == To.TrimEnd('/'))
                return To.EndsWith('/') ? "a slash at the end more" : "no slash at the end any more";
            var (from, to) = (From.Trim('/').Split('/'), To.Trim('/').Split('/'));
            var changed = from.Length == to.Length ? from.Zip(to).Where(pair => pair.First != pair.Second).Distinct().ToList() : [];
            return changed is [var (one, other)] ? $"/{one} → /{other}" : $"{From} → {To}";
        }
    }
}
