using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Discriminators: the tag member, its values, and the heirs of a base schema.</summary>
internal static class DiscriminatorRules
{
    private const string ByTag = "validators do not read discriminators; readers and writers of the tag do";

    private static readonly Rule Added = new("discriminator-added", Effect.None, "a tag tells variants apart")
    {
        CSharp = DiscriminatorLevels.Otherwise,
    };
    private static readonly Rule Removed = new("discriminator-removed", Effect.None, "no tag tells variants apart");
    private static readonly Rule NameChanged = new("discriminator-property-name-changed", Effect.Incomparable, "another tag member")
    {
        Short = "discriminator-name-changed",
        WhyNoEvidence = ByTag,
    };
    private static readonly Rule TagAdded = new("discriminator-mapping-added", Effect.Widens, "a tag more")
    {
        CSharp = DiscriminatorLevels.Otherwise,
        OpenClientsCope = true,
        WhyNoEvidence = ByTag,
    };
    private static readonly Rule TagDeleted = new("discriminator-mapping-deleted", Effect.Narrows, "a tag gone")
    {
        CSharp = DiscriminatorLevels.Otherwise,
        WhyNoEvidence = ByTag,
    };
    private static readonly Rule TagChanged = new("discriminator-mapping-changed", Effect.Incomparable, "another tag for a variant")
    {
        WhyNoEvidence = ByTag,
    };

    public static IReadOnlyList<Rule> All => [Added, Removed, NameChanged, TagAdded, TagDeleted, TagChanged];

    public static void Compare(Pair pair)
    {
        var (before, after) = (Own(pair.Old, pair.Node.Old), Own(pair.New, pair.Node.New));
        if (before is null && after is null)
            return;
        if (before is not null && after is not null)
        {
            if (before.PropertyName != after.PropertyName)
            {
                pair.Add(
                    new Edit(
                        NameChanged,
                        before.At["propertyName"],
                        after.At["propertyName"],
                        $"variants are told apart by '{after.PropertyName}' instead of '{before.PropertyName}'"
                    )
                    {
                        CSharp = DiscriminatorLevels.Losing(pair.Old, before.PropertyName),
                    }
                );
            }

            Tags(pair, before, after);
        }
        else if (after is not null)
        {
            pair.Add(new Edit(Added, null, after.At, $"variants are told apart by '{after.PropertyName}' now"));
        }
        else
        {
            pair.Add(
                new Edit(Removed, before!.At, null, $"variants are no longer told apart by '{before.PropertyName}'")
                {
                    CSharp = DiscriminatorLevels.Losing(pair.Old, before.PropertyName),
                }
            );
        }
    }

    // A schema inherits the discriminator of its base through allOf; only the base speaks of it.
    private static NormalizedDiscriminator? Own(NormalizedSchema shape, SchemaSet set) =>
        shape.Discriminator is { } d && set.Parts.Any(p => ReferenceEquals(d.At.Parent?.Parent, p)) ? d : null;

    private static void Tags(Pair pair, NormalizedDiscriminator before, NormalizedDiscriminator after)
    {
        var earlier = DiscriminatorTags.Of(pair.Node.Old, before, pair.Comparer.Inheritance.Old);
        var later = DiscriminatorTags.Of(pair.Node.New, after, pair.Comparer.Inheritance.New);
        var variants = pair.Old.Unions.Count > 0 && pair.New.Unions.Count > 0;
        foreach (var (was, now) in Renamed(pair, earlier, later))
        {
            earlier[now] = earlier[was];
            earlier.Remove(was);
            if (!variants)
                Heir(pair, was, now);
        }

        foreach (var target in earlier.Keys.Union(later.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var gone = earlier.GetValueOrDefault(target, []).Except(later.GetValueOrDefault(target, []), StringComparer.Ordinal).ToList();
            var come = later.GetValueOrDefault(target, []).Except(earlier.GetValueOrDefault(target, []), StringComparer.Ordinal).ToList();
            var stays = earlier.ContainsKey(target) && later.ContainsKey(target);
            // The union rules have said already that a variant came or went.
            if (!stays && variants)
                continue;
            if (!variants && stays)
                Heir(pair, target, target);
            while (gone.Count > 0 && come.Count > 0)
            {
                pair.Add(
                    new Edit(
                        TagChanged,
                        before.EntryOf(gone[0]),
                        after.EntryOf(come[0]),
                        $"{target} is tagged '{come[0]}' instead of '{gone[0]}'"
                    )
                    {
                        Subject = target,
                    }
                );
                gone.RemoveAt(0);
                come.RemoveAt(0);
            }

            foreach (var tag in gone)
                pair.Add(new Edit(TagDeleted, before.EntryOf(tag), null, $"the tag '{tag}' for {target} is gone") { Subject = tag });
            foreach (var tag in come)
                pair.Add(new Edit(TagAdded, null, after.EntryOf(tag), $"the tag '{tag}' for {target} is new") { Subject = tag });
        }
    }

    // A schema under another name: the matched variant, or what the same tag leads to.
    private static List<(string Was, string Now)> Renamed(
        Pair pair,
        Dictionary<string, List<string>> earlier,
        Dictionary<string, List<string>> later
    )
    {
        var gone = earlier.Keys.Where(name => !later.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        var come = later.Keys.Where(name => !earlier.ContainsKey(name)).ToHashSet(StringComparer.Ordinal);
        var byVariant = pair.Variants.Select(v => (CSharpTypes.Named(v.Old), CSharpTypes.Named(v.New)));
        var byTag =
            from was in gone
            from now in come
            where earlier[was].Intersect(later[now], StringComparer.Ordinal).Any()
            select ((string?)was, (string?)now);
        var renamed = new List<(string, string)>();
        foreach (var (was, now) in byVariant.Concat(byTag.ToList()).ToList())
        {
            if (was is not null && now is not null && gone.Contains(was) && come.Contains(now) && gone.Remove(was) && come.Remove(now))
                renamed.Add((was, now));
        }

        return renamed;
    }

    private static void Heir(Pair pair, string was, string now)
    {
        if (ComponentSchemas.Find(pair.Comparer.Old, was) is { } before && ComponentSchemas.Find(pair.Comparer.New, now) is { } after)
            pair.Child(before, after);
    }
}
