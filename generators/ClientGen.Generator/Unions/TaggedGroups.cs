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
        if (objects.Count < 2 || objects[0].Tag is not { } tag || objects.Any(@case => @case.Tag?.Member != tag.Member))
            return;
        // One tag for two variants tells nothing, and a class has one base.
        if (objects.DistinctBy(@case => @case.Tag).Count() < objects.Count || Strangers(objects, tag.Member) > 0)
            return;
        var group = _groups.FirstOrDefault(group =>
            group.Tag == tag.Member && objects.Any(@case => group.TypesByTag.ContainsValue(@case.Type))
        );
        if (group is null)
            _groups.Add(group = new TaggedGroup(baseName, tag.Member));
        if (objects.Any(@case => group.TypesByTag.TryGetValue(@case.Tag!.Value.Value, out var known) && known != @case.Type))
            return;
        foreach (var @case in objects)
            group.TypesByTag[@case.Tag!.Value.Value] = @case.Type;
        union.Group = group;
    }
}
