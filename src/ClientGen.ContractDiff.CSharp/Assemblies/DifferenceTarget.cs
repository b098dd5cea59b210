namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>The type or member that a documentation id names, as callers know it.</summary>
/// <param name="Type">The type without its namespace.</param>
/// <param name="Member">The member; null for the type itself.</param>
internal sealed record DifferenceTarget(string Type, string? Member)
{
    // Where a generated enum keeps the texts of its members.
    private const string EnumTexts = "Values.";

    /// <summary>As in <c>Image.Name</c>.</summary>
    public string Text => Member is null ? Type : $"{Type}.{Member}";

    /// <summary>Reads <c>M:ClientGen.Claid.Image.get_Name</c> as <c>Image.Name</c>.</summary>
    public static DifferenceTarget Parse(string id, string rootNamespace)
    {
        var name = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var end = name.IndexOfAny(['(', '~', '$', '`']);
        if (end >= 0)
            name = name[..end];
        if (name.StartsWith(rootNamespace + ".", StringComparison.Ordinal))
            name = name[(rootNamespace.Length + 1)..];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        // A constructor is ".ctor" in metadata and "#ctor" in an id, so the first dot parts type and member.
        if (dot < 0)
            return new(name, null);
        var (type, member) = (name[..dot], name[(dot + 1)..]);
        if (member.StartsWith(EnumTexts, StringComparison.Ordinal))
            member = member[EnumTexts.Length..];
        return new(
            type,
            member.StartsWith("get_", StringComparison.Ordinal) || member.StartsWith("set_", StringComparison.Ordinal)
                ? member[4..]
                : member
        );
    }
}
