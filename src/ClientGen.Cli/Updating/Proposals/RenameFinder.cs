using ClientGen.Cli.Updating.Overlays;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.Findings;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Proposals;

/// <summary>Reads renames off a comparison, and which C# names they would change.</summary>
internal sealed class RenameFinder(JObject before, JObject after, SideNames names, OverlayText overlay)
{
    private readonly Lazy<HashSet<JToken>> _named = new(() => overlay.Said(before, "x-clientgen-name"));
    private readonly Lazy<HashSet<JToken>> _merged = new(() => overlay.Said(before, "x-clientgen-merge"));

    public IReadOnlyList<Rename> Find(DiffReport report)
    {
        var found = report
            .Findings.Where(finding => finding is { Confidence: not null, Old: not null, New: not null })
            .Select(finding => (Old: finding.Old!.Pointer, New: finding.New!.Pointer, Sure: finding.Confidence!.Value))
            .DistinctBy(pair => (pair.Old, pair.New))
            .Select(pair => Of(SpecParts.Segments(pair.Old), SpecParts.Segments(pair.New), Math.Round(pair.Sure, 2)))
            .OfType<Rename>()
            .ToList();
        found.AddRange(
            MemberTwins
                .Find(before, after, found)
                .Select(twin => twin with { IsUnnoticed = true, Held = Held([.. twin.Place], [.. twin.NewPlace]) })
                .ToList()
        );
        return
        [
            .. found
                .GroupBy(rename => (rename.IsMember, rename.From, rename.To))
                .SelectMany(family => family.Select(rename => rename with { Confidence = Sure(rename, family.Count()) }))
                .OrderBy(rename => string.Join('/', rename.Place), StringComparer.Ordinal),
        ];
    }

    // What has the vendor's same words, or changed in the same way in many places, is no accident.
    private double Sure(Rename rename, int times) =>
        rename.IsMember && MemberTwins.SayTheSame(SpecParts.At(before, rename.Place), SpecParts.At(after, rename.NewPlace)) || times > 2
            ? Math.Max(rename.Confidence, MemberTwins.SameWords)
            : rename.Confidence;

    private Rename? Of(string[] old, string[] now, double sure)
    {
        if (old is ["components", "schemas", _] || (old.Length > 2 && old[^2] == "properties"))
            return new Rename(old, now, sure) { Held = Held(old, now) };
        var (from, to) = (Parameter(before, old), Parameter(after, now));
        return from is null || to is null || from[^1] == to[^1]
            ? null
            // Paths are moved first: the place is looked for under the new one.
            : new Rename([to[0], to[1], to[2], to[3], from[^1]], to, sure) { Held = HeldParameter(old, now) };
    }

    // A list's item is found by its name, wherever it stands; one under components is not an operation's own.
    private static string[]? Parameter(JObject document, string[] place)
    {
        if (place is not ["paths", var path, var method, "parameters", var index, ..])
            return null;
        var name = (SpecParts.At(document, ["paths", path, method, "parameters", index, "name"]) as JValue)?.Value as string;
        return name is null ? null : ["paths", path, method, "parameters", $"?{name}"];
    }

    private string? HeldParameter(string[] old, string[] now)
    {
        var (from, to) = (JsonPointer.Of(old.Take(5)), JsonPointer.Of(now.Take(5)));
        var oldName = names.Old.ParameterName(from, Name(before, old));
        return oldName == names.New.ParameterName(to, Name(after, now)) ? null : char.ToUpperInvariant(oldName[0]) + oldName[1..];
    }

    private static string Name(JObject document, string[] place) =>
        (SpecParts.At(document, [.. place.Take(5), "name"]) as JValue)?.Value as string ?? "";

    private string? Held(string[] old, string[] now)
    {
        var (oldNode, newNode) = (SpecParts.At(before, old), SpecParts.At(after, now));
        if (oldNode is null || newNode is not JObject node)
            return null;
        if (old.Length == 3)
        {
            var type = names.Old.TypeName(JsonPointer.Of(old));
            return type == names.New.TypeName(JsonPointer.Of(now)) || _named.Value.Contains(oldNode) || _merged.Value.Contains(oldNode)
                ? null
                : type;
        }
        // A name given to a type that stands inside the member is the type's.
        if (IsTypeOfItsOwn(node) || _named.Value.Contains(oldNode))
            return null;
        var member = names.Old.MemberName(JsonPointer.Of(old[..^2]), old[^1]);
        return member == names.New.MemberName(JsonPointer.Of(now[..^2]), now[^1]) ? null : member;
    }

    private static bool IsTypeOfItsOwn(JObject node) =>
        (node["anyOf"] ?? node["oneOf"]) is JArray variants
            // What may be null besides is no union.
            ? variants.OfType<JObject>().Where(variant => (string?)(variant["type"] as JValue) != "null").ToList() is not [var one]
                || IsTypeOfItsOwn(one)
            : node["enum"] is not null || node["properties"] is not null || (node["items"] is JObject items && IsTypeOfItsOwn(items));
}
