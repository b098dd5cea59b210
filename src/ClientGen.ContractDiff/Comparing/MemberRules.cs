using ClientGen.ContractDiff.Law;
using ClientGen.ContractDiff.Schemas;

namespace ClientGen.ContractDiff.Comparing;

/// <summary>Members of objects: added, removed, renamed, required or not, read-only or write-only.</summary>
internal static class MemberRules
{
    public static void Compare(Pair pair)
    {
        if (!pair.Both(JsonTypes.Object))
            return;
        var (old, @new) = (pair.Old.Objects, pair.New.Objects);
        var removed = old.Properties.Values.Where(p => !@new.Properties.ContainsKey(p.Name)).ToList();
        var added = @new.Properties.Values.Where(p => !old.Properties.ContainsKey(p.Name)).ToList();
        foreach (var rename in MemberRenames.Find(pair.Comparer, removed, added))
        {
            removed.Remove(rename.From);
            added.Remove(rename.To);
            pair.Add(MemberEdits.Renamed(rename));
            pair.Child(rename.From.Schema, rename.To.Schema);
        }

        foreach (var property in removed)
            pair.Add(MemberEdits.Removed(property, pair.Comparer.Today));
        foreach (var property in added)
            pair.Add(MemberEdits.Added(property, closed: old.Additional is { Shape.Never: true }));
        foreach (var property in old.Properties.Values)
        {
            if (@new.Properties.TryGetValue(property.Name, out var other))
                Both(pair, property, other);
        }

        Undeclared(pair, old, @new);
    }

    private static void Both(Pair pair, PropertyShape old, PropertyShape @new)
    {
        if (old.Required != @new.Required)
            pair.Add(MemberEdits.Requiredness(pair, old, @new));
        foreach (var edit in MemberEdits.Access(old, @new))
            pair.Add(edit);
        var guards = Guards.None;
        if (old.Shape.ReadOnly is not null && @new.Shape.ReadOnly is not null)
            guards |= Guards.ReadOnly;
        if (old.Shape.WriteOnly is not null && @new.Shape.WriteOnly is not null)
            guards |= Guards.WriteOnly;
        pair.Child(old.Schema, @new.Schema, guards, at: (old.At, @new.At));
    }

    // A name can be required without being declared.
    private static void Undeclared(Pair pair, ObjectRules old, ObjectRules @new)
    {
        bool Declared(string name) => old.Properties.ContainsKey(name) || @new.Properties.ContainsKey(name);
        foreach (var (name, at) in @new.Required.Where(r => !old.Required.ContainsKey(r.Key) && !Declared(r.Key)))
            pair.Add(new Edit(MemberEdits.BecameRequired, null, at, $"the member '{name}' is required now") { Subject = name });
        foreach (var (name, at) in old.Required.Where(r => !@new.Required.ContainsKey(r.Key) && !Declared(r.Key)))
            pair.Add(new Edit(MemberEdits.BecameOptional, at, null, $"the member '{name}' is no longer required") { Subject = name });
    }
}
