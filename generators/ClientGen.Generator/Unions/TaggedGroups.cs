namespace ClientGen.Generator.Unions;

/// <summary>The groups of tagged variants of a document. Unions that share a variant share the group: a class has one base.</summary>
internal sealed class TaggedGroups
{
    private readonly List<TaggedGroup> _groups = [];

    public IReadOnlyList<TaggedGroup> All => [.. _groups.OrderBy(group => group.BaseName, StringComparer.Ordinal)];

    // Groups that have one of the variants and are not the one that all of them can join.
    private int Strangers(IReadOnlyList<UnionCase> objects, string tag)
    {
        var sharing = _groups.Where(group => objects.Any(@case => group.TypesByTag.ContainsValue(@case.Type))).ToList();
        return sharing.Count - (sharing is [var first, ..] && first.Tag == tag ? 1 : 0);
    }

    /// <summary>Puts a union's variants into a group, when it has several that one member tells apart.</summary>
    public void Join(UnionModel union, string baseName)
    {
        var objects = union.Objects;
        if (objects.Count == 0 || objects[0].Tag is not { } tag || objects.Any(@case => @case.Tag?.Member != tag.Member))
            return;
        // What derives from one class is read as that class.
        if (objects[0].Root is { } root && objects.All(@case => @case.Root == root))
            union.Group = new TaggedGroup(root, tag.Member) { IsHierarchy = true };
        // A class has one base, and one tag for two variants tells nothing.
        if (objects.Count < 2 || objects.Any(@case => @case.Root is not null) || Strangers(objects, tag.Member) > 0)
            return;
        if (objects.SelectMany(@case => @case.Tag!.Values).Distinct().Count() < objects.Sum(@case => @case.Tag!.Values.Count))
            return;
        var group = _groups.FirstOrDefault(group =>
            group.Tag == tag.Member && objects.Any(@case => group.TypesByTag.ContainsValue(@case.Type))
        );
        if (group is null)
            _groups.Add(group = new TaggedGroup(baseName, tag.Member));
        var tagged = objects.SelectMany(@case => @case.Tag!.Values.Select(value => (Value: value, @case.Type))).ToList();
        if (tagged.Exists(pair => group.TypesByTag.TryGetValue(pair.Value, out var known) && known != pair.Type))
            return;
        foreach (var (value, type) in tagged)
            group.TypesByTag[value] = type;
        union.Group = group;
    }
}
