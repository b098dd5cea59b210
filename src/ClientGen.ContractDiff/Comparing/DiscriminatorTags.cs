using ClientGen.ContractDiff.CSharp;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Which tag values lead to which schema. Without a mapping, a schema's own name is its tag.</summary>
internal static class DiscriminatorTags
{
    public static Dictionary<string, List<string>> Of(
        SchemaSet set,
        NormalizedDiscriminator discriminator,
        Func<string, IEnumerable<string>> heirs
    )
    {
        var tags = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (tag, target) in discriminator.Mapping)
            Add(tags, Name(target), tag);

        var variants = set.Normalized.Unions.SelectMany(u => u.Variants).Select(CSharpTypes.Named).OfType<string>();
        if (set.Component is { } own)
            variants = variants.Concat(heirs(own));
        foreach (var variant in variants.Where(v => !tags.ContainsKey(v)).ToList())
            Add(tags, variant, variant);
        return tags;
    }

    private static string Name(string target)
    {
        var slash = target.LastIndexOf('/');
        return slash < 0 ? target : JsonPointer.Unescape(Uri.UnescapeDataString(target[(slash + 1)..]));
    }

    private static void Add(Dictionary<string, List<string>> tags, string target, string tag)
    {
        if (!tags.TryGetValue(target, out var list))
            tags.Add(target, list = []);
        list.Add(tag);
    }
}
