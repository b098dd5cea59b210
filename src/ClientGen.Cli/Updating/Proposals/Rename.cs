namespace ClientGen.Cli.Updating.Proposals;

/// <summary>A schema, member or parameter that seems to live on under another name.</summary>
/// <param name="Place">The names on the way to it in the old document; a name after <c>?</c> is that of a list's item.</param>
/// <param name="NewPlace">The same in the new document.</param>
/// <param name="Confidence">How sure that is, from 0 to 1.</param>
internal sealed record Rename(IReadOnlyList<string> Place, IReadOnlyList<string> NewPlace, double Confidence)
{
    /// <summary>Its name in C# when the vendor's new name should not change it; null where it stays by itself.</summary>
    public string? Held { get; init; }

    /// <summary>Whether the comparison takes it for a member that went and another that came.</summary>
    public bool IsUnnoticed { get; init; }

    /// <summary>Whether it is a parameter in a path, whose name does not travel.</summary>
    public bool IsInPath => Place is ["paths", var path, ..] && path.Contains($"{{{To}}}", StringComparison.Ordinal);

    /// <summary>The old name on the wire or in the document.</summary>
    public string From => Place[^1].TrimStart('?');

    /// <summary>The new one.</summary>
    public string To => NewPlace[^1].TrimStart('?');

    /// <summary>Whether it is a component schema, whose name does not travel.</summary>
    public bool IsSchema => Place is ["components", "schemas", _];

    /// <summary>Whether it is a member of an object.</summary>
    public bool IsMember => Place.Count > 1 && Place[^2] == "properties";

    /// <summary>As people write it.</summary>
    public override string ToString()
    {
        var owner =
            IsSchema ? "schema "
            : IsMember ? $"{Place[^3]}."
            : $"{Place[2].ToUpperInvariant()} {Place[1]}, parameter ";
        return $"{owner}{From} → {To}";
    }
}
