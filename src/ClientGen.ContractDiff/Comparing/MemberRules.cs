using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Members of objects: added, removed, renamed, required or not, read-only or write-only.</summary>
internal static class MemberRules
{
    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Object))
            return;
        var (before, after) = (pair.Old.Objects, pair.New.Objects);
        var removed = before.Properties.Values.Where(p => !after.Properties.ContainsKey(p.Name)).ToList();
        var added = after.Properties.Values.Where(p => !before.Properties.ContainsKey(p.Name)).ToList();
        // A member that is still asked for did not go; nothing is said of its values any more.
        foreach (
            var property in removed
                .Where(p => after.Required.ContainsKey(p.Name) && after.Additional is not { Normalized.Never: true })
                .ToList()
        )
        {
            removed.Remove(property);
            pair.Add(MemberEdits.Undeclared(property));
            if (!property.Required)
                pair.Add(MemberEdits.RequiredUndeclared(property, after.Required[property.Name]));
        }

        foreach (var rename in MemberRenames.Find(pair.Comparer, removed, added))
        {
            removed.Remove(rename.From);
            added.Remove(rename.To);
            pair.Add(MemberEdits.Renamed(rename));
            pair.Child(rename.From.Schema, rename.To.Schema);
        }

        // What is gone from an open object is still let through; whether anyone heeds it, the documents do not say.
        var open = before.Additional is null && after.Additional is null && !pair.Comparer.StrictMembers;
        foreach (var property in removed)
            pair.Add(MemberEdits.Removed(property, pair.Comparer.Today, open));
        foreach (var property in added)
            pair.Add(MemberEdits.Added(property, closed: before.Additional is { Normalized.Never: true }));
        foreach (var property in before.Properties.Values)
        {
            if (after.Properties.TryGetValue(property.Name, out var other))
                Both(pair, property, other);
        }

        Undeclared(pair, before, after);
    }

    private static void Both(Pair pair, NormalizedProperty before, NormalizedProperty after)
    {
        if (before.Required != after.Required)
            pair.Add(MemberEdits.Requiredness(pair, before, after));
        foreach (var edit in MemberEdits.Access(before, after))
            pair.Add(edit);
        var guards = Guards.None;
        if (before.Normalized.ReadOnly is not null && after.Normalized.ReadOnly is not null)
            guards |= Guards.ReadOnly;
        if (before.Normalized.WriteOnly is not null && after.Normalized.WriteOnly is not null)
            guards |= Guards.WriteOnly;
        pair.Child(before.Schema, after.Schema, guards, at: (before.At, after.At), mayBeAbsent: MayBeAbsent(before) && MayBeAbsent(after));
    }

    // What has a default is never absent to who reads it.
    private static bool MayBeAbsent(NormalizedProperty property) => !property.Required && property.Normalized.Default is null;

    // A name can be required without being declared.
    private static void Undeclared(Pair pair, ObjectRules before, ObjectRules after)
    {
        bool Declared(string name) => before.Properties.ContainsKey(name) || after.Properties.ContainsKey(name);
        foreach (var (name, at) in after.Required.Where(r => !before.Required.ContainsKey(r.Key) && !Declared(r.Key)))
            pair.Add(new Edit(MemberEdits.BecameRequired, null, at, $"the member '{name}' is required now") { Subject = name });
        foreach (var (name, at) in before.Required.Where(r => !after.Required.ContainsKey(r.Key) && !Declared(r.Key)))
            pair.Add(new Edit(MemberEdits.BecameOptional, at, null, $"the member '{name}' is no longer required") { Subject = name });
    }
}
