using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>
/// Discriminators: the tag member, its values, and the heirs of a base schema. They matter on the wire only: the generated
/// client tells variants apart by members that may have one value.
/// </summary>
internal static class DiscriminatorRules
{
    private static readonly Rule Added = new("discriminator-added", Effect.None, "a tag tells variants apart");
    private static readonly Rule Removed = new("discriminator-removed", Effect.None, "no tag tells variants apart");
    private static readonly Rule NameChanged = new("discriminator-property-name-changed", Effect.Incomparable, "another tag member")
    {
        Short = "discriminator-name-changed",
    };
    private static readonly Rule TagAdded = new("discriminator-mapping-added", Effect.Widens, "a tag more") { OpenClientsCope = true };
    private static readonly Rule TagDeleted = new("discriminator-mapping-deleted", Effect.Narrows, "a tag gone");
    private static readonly Rule TagChanged = new("discriminator-mapping-changed", Effect.Incomparable, "another tag for a variant");

    public static IReadOnlyList<Rule> All => [Added, Removed, NameChanged, TagAdded, TagDeleted, TagChanged];

    public static void Compare(Pair pair)
    {
        var (old, @new) = (Own(pair.Old, pair.Node.Old), Own(pair.New, pair.Node.New));
        if (old is null && @new is null)
            return;
        if (old is not null && @new is not null)
        {
            if (old.PropertyName != @new.PropertyName)
            {
                pair.Add(
                    new Edit(
                        NameChanged,
                        old.At["propertyName"],
                        @new.At["propertyName"],
                        $"variants are told apart by '{@new.PropertyName}' instead of '{old.PropertyName}'"
                    )
                );
            }

            Tags(pair, old, @new);
        }
        else if (@new is not null)
        {
            pair.Add(new Edit(Added, null, @new.At, $"variants are told apart by '{@new.PropertyName}' now"));
        }
        else
        {
            pair.Add(new Edit(Removed, old!.At, null, $"variants are no longer told apart by '{old.PropertyName}'"));
        }
    }

    // A schema inherits the discriminator of its base through allOf; only the base speaks of it.
    private static DiscriminatorShape? Own(Shape shape, SchemaSet set) =>
        shape.Discriminator is { } d && set.Parts.Any(p => ReferenceEquals(d.At.Parent?.Parent, p)) ? d : null;

    private static void Tags(Pair pair, DiscriminatorShape old, DiscriminatorShape @new)
    {
        var before = DiscriminatorTags.Of(pair.Node.Old, old, pair.Comparer.Inheritance.Old);
        var after = DiscriminatorTags.Of(pair.Node.New, @new, pair.Comparer.Inheritance.New);
        var variants = pair.Old.Unions.Count > 0 && pair.New.Unions.Count > 0;
        foreach (var target in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList())
        {
            var gone = before.GetValueOrDefault(target, []).Except(after.GetValueOrDefault(target, []), StringComparer.Ordinal).ToList();
            var come = after.GetValueOrDefault(target, []).Except(before.GetValueOrDefault(target, []), StringComparer.Ordinal).ToList();
            var stays = before.ContainsKey(target) && after.ContainsKey(target);
            // The union rules have said already that a variant came or went.
            if (!stays && variants)
                continue;
            if (!variants && stays)
                Heir(pair, target);
            while (gone.Count > 0 && come.Count > 0)
            {
                pair.Add(
                    new Edit(
                        TagChanged,
                        old.EntryOf(gone[0]),
                        @new.EntryOf(come[0]),
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
                pair.Add(new Edit(TagDeleted, old.EntryOf(tag), null, $"the tag '{tag}' for {target} is gone") { Subject = tag });
            foreach (var tag in come)
                pair.Add(new Edit(TagAdded, null, @new.EntryOf(tag), $"the tag '{tag}' for {target} is new") { Subject = tag });
        }
    }

    private static void Heir(Pair pair, string name)
    {
        if (ComponentSchemas.Find(pair.Comparer.Old, name) is { } old && ComponentSchemas.Find(pair.Comparer.New, name) is { } @new)
            pair.Child(old, @new);
    }
}
