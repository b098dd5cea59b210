using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>A member of a value that no schema declares.</summary>
/// <param name="Kind">One of <see cref="TrafficKinds"/>.</param>
/// <param name="Place">Its JSON Pointer in the value.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">The schema of the object, where members are declared; null where none is.</param>
internal sealed record UndeclaredMember(string Kind, string Place, string Name, JObject? Owner);

/// <summary>Walks a value along its schema: notes what is seen, tells of members nobody declared.</summary>
internal sealed class MemberWalk
{
    /// <summary>Declarations of members that were seen.</summary>
    public HashSet<JToken> Seen { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Walks a value; gives the members that nobody declared.</summary>
    public IReadOnlyList<UndeclaredMember> Walk(JToken value, SchemaSet schema)
    {
        var undeclared = new List<UndeclaredMember>();
        Walk(value, [schema], "", undeclared, 0);
        return undeclared;
    }

    private void Walk(JToken value, List<SchemaSet> schemas, string place, List<UndeclaredMember> undeclared, int depth)
    {
        if (depth > 100 || schemas.Count == 0)
            return;
        var sets = Expand(schemas);
        var shapes = sets.ConvertAll(s => s.Normalized);
        foreach (var shape in shapes)
        {
            if (shape.Enum is { } listed && listed.TryGetValue(CanonicalJson.Canonical(value), out var token))
                Seen.Add(token);
        }

        if (value is JArray items)
        {
            List<SchemaSet> below = [.. shapes.Select(s => s.Arrays.Items).OfType<SchemaSet>()];
            for (var i = 0; i < items.Count; i++)
                Walk(items[i], below, $"{place}/{i}", undeclared, depth + 1);
        }

        if (value is not JObject fields)
            return;
        // What lists no members, or describes them by pattern, is a map: any member is what it is for.
        var isMap = shapes.All(s => s.Objects.Properties.Count == 0) || shapes.Any(s => s.Objects.Patterns.Count > 0);
        var kind = shapes.Any(s => s.Objects.InvitesMore) ? TrafficKinds.UndeclaredOpenMember : TrafficKinds.UndeclaredMember;
        foreach (var field in fields.Properties())
        {
            var declared = shapes.Select(s => s.Objects.Properties.GetValueOrDefault(field.Name)).OfType<NormalizedProperty>().ToList();
            foreach (var property in declared)
                Seen.Add(property.At);
            List<SchemaSet> below =
                declared.Count > 0
                    ? [.. declared.Select(p => p.Schema)]
                    : [.. shapes.Select(s => s.Objects.Additional).OfType<SchemaSet>()];
            if (below.Count == 0 && !isMap)
                undeclared.Add(new(kind, $"{place}/{JsonPointer.Escape(field.Name)}", field.Name, Owner(sets)));
            Walk(field.Value, below, $"{place}/{JsonPointer.Escape(field.Name)}", undeclared, depth + 1);
        }
    }

    // Any variant may declare a member; which one was meant is for the validator to say.
    private static List<SchemaSet> Expand(List<SchemaSet> schemas)
    {
        var seen = new HashSet<SchemaSet>();
        var open = new Stack<SchemaSet>(schemas);
        while (open.TryPop(out var schema))
        {
            if (!seen.Add(schema))
                continue;
            foreach (var variant in schema.Normalized.Unions.SelectMany(u => u.Variants))
                open.Push(variant);
        }

        return [.. seen];
    }

    // One that stands in the document under a name of its own, if any does.
    private static JObject? Owner(List<SchemaSet> sets)
    {
        var owners = sets.SelectMany(s => s.Parts).OfType<JObject>().Where(p => p["properties"] is JObject).ToList();
        return owners.Find(p => SchemaSet.ComponentOf(p) is not null) ?? owners.FirstOrDefault();
    }
}
