namespace ClientGen.Generator.Unions;

/// <summary>The groups of tagged variants of a document. Unions that share a variant share the group: a class has one base.</summary>
internal sealed class TaggedGroups
{
    private readonly List<TaggedGroup> _groups = [];

    public IReadOnlyList<TaggedGroup> All => [.. _groups.OrderBy(group => group.BaseName, StringComparer.Ordinal)];

    /// <summary>Puts a union's variants into a group, when it has several that one member tells apart.</summary>
    public void Join(UnionModel union, string baseName)
    {
        var objects = union.Objects;
        if (objects.Count < 2 || objects[0].Tag is not { } tag || objects.Any(@case => @case.Tag?.Member != tag.Member))
            return;
        var group = _groups.FirstOrDefault(group =>
            group.Tag == tag.Member && objects.Any(@case => group.TypesByTag.ContainsValue(@case.Type))
        );
        if (group is null)
            _groups.Add(group = new TaggedGroup(baseName, tag.Member));
        foreach (var @case in objects)
            group.TypesByTag[@case.Tag!.Value.Value] = @case.Type;
        union.Group = group;
    }
}
