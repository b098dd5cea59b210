using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Unions;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Makes a named type of each <c>anyOf</c> and <c>oneOf</c>, and leaves a reference to it.</summary>
internal sealed class HoistUnions : IRepair
{
    private readonly Dictionary<string, UnionModel> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnionModel> _byShape = new(StringComparer.Ordinal);
    private readonly TaggedGroups _groups = new();

    public IReadOnlyList<UnionModel> Unions => [.. _byName.Values.OrderBy(union => union.Name, StringComparer.Ordinal)];

    public IReadOnlyList<TaggedGroup> Groups => _groups.All;

    public void Apply(SpecDocument document)
    {
        // Named places first: a place without a name takes the type of a named one of its shape.
        var places = SchemaWalker.All(document).Where(schema => SchemaShape.Variants(schema) is not null).ToList();
        foreach (var place in places.OrderBy(place => place[ExtensionNames.Name] is null))
            Hoist(place, document);
    }

    private void Hoist(JObject place, SpecDocument document)
    {
        var variants = SchemaShape.Variants(place)!;
        // By the names that types have now.
        if (place[ExtensionNames.InOrder] is null)
            CanonicalOrder.SortVariants(variants);
        var shape =
            SchemaShape.Fingerprint(variants)
            + string.Concat(variants.Select(variant => variant[ExtensionNames.Tag]))
            + place[ExtensionNames.Union];
        var given = (string?)place[ExtensionNames.Name];
        if (given is null && _byShape.TryGetValue(shape, out var known))
        {
            Replace(place, known, document);
            return;
        }
        var name = given ?? Free(place, shape, document);
        if (_byName.TryGetValue(name, out var same) && same.Fingerprint == shape)
        {
            Replace(place, same, document);
            return;
        }
        if (!UnionCheck.IsFree(name, same, place, document))
            return;
        var settlement = UnionOptions.Read(place, document);
        var read = UnionCases.Join(new UnionReader(document).Read(variants), document.Defaults == Defaults.ByMethod);
        var cases = read.OfType<UnionCase>()
            .Distinct()
            .OrderBy(@case => @case.Kind)
            .ThenBy(@case => @case.Type, StringComparer.Ordinal)
            .ToList();
        if (cases.Count == 0)
        {
            // Nothing is said of what it may be.
            place.Remove("anyOf");
            place.Remove("oneOf");
            if (place.Parent?.Parent != document.Schemas)
                place["allOf"] = new JArray(SpecDocument.Reference(TypeFreeForm.TypeName));
            return;
        }
        settlement = Settled(settlement, name, cases, place, document);
        if (!UnionCheck.IsSound(name, cases, settlement, place, document))
            return;
        var union = new UnionModel(name, shape, cases) { UnionOptions = settlement, CaseOfVariant = read };
        _groups.Join(
            union,
            settlement.BaseName ?? SecondName.Free(name + "Variant", made => IsTaken(made, document) || IsTaken("Unknown" + made, document))
        );
        _byName.Add(name, union);
        _byShape.TryAdd(shape, union);
        Replace(place, union, document);
        Placeholder.Add(document, name, cases.Where(@case => @case.Kind == CaseKind.Object).Select(@case => @case.Type));
    }

    private static void Replace(JObject place, UnionModel union, SpecDocument document)
    {
        if (union.UnionOptions.Sibling is { } sibling)
            AddSiblingPlace(place, union, sibling, document);
        var variants = SchemaShape.Variants(place)!;
        union.Pointers.AddRange(
            (place[ExtensionNames.Pointers] ?? new JArray(SourceMap.PointerOf(place))).Select(pointer => (string)pointer!)
        );
        union.NameVariants(variants);
        union.Describe(place, new UnionReader(document).Read(variants).OfType<UnionCase>());
        place.Remove("anyOf");
        place.Remove("oneOf");
        place.Remove(ExtensionNames.Name);
        place.Remove(ExtensionNames.PlaceName);
        place["allOf"] = new JArray(SpecDocument.Reference(union.Name));
    }

    private static void AddSiblingPlace(JObject place, UnionModel union, string sibling, SpecDocument document)
    {
        // schemas / Owner / properties / member
        if (
            place.Parent?.Parent is JObject members
            && members[sibling] is JObject beside
            && members.Parent?.Parent?.Parent is JProperty owner
        )
        {
            union.SiblingPlaces.Add(
                new SiblingPlace(
                    owner.Name,
                    place,
                    beside,
                    beside[ExtensionNames.Constant] is not null || !SchemaShape.IsEnum(document.Resolve(beside))
                )
            );
        }
        else
        {
            document.Error(
                Codes.UnknownInstruction,
                place[ExtensionNames.Union]!,
                $"There is no member \"{sibling}\" beside this union. Name one that is, or leave it undecided with the action "
                    + OverlayAction.RemoveAt(place, ExtensionNames.Union)
            );
        }
    }

    private string Free(JObject place, string shape, SpecDocument document)
    {
        var name = NameFromPlace(place);
        name = CSharpName.IsIdentifier(name) ? name : "Union" + name;
        if (document.Schemas[name] == place)
            return name;
        var free = SecondName.Free(
            name,
            made => !(_byName.TryGetValue(made, out var same) && same.Fingerprint == shape) && IsTaken(made, document)
        );
        if (free != name)
            SecondName.Tell(document, place, name, "another type has that name", free);
        return free;
    }

    private bool IsTaken(string name, SpecDocument document) =>
        _byName.ContainsKey(name)
        || ReservedNames.IsType(name)
        || document.Schemas[name] is not null
        || _groups.All.Any(group => group.BaseName == name);

    // Where the build was told to assume, the first variant that fits is the one: every variant keeps what it does not know.
    private static UnionOptions Settled(
        UnionOptions settlement,
        string name,
        IReadOnlyList<UnionCase> cases,
        JObject place,
        SpecDocument document
    )
    {
        if (document.Defaults != Defaults.ByMethod || Ambiguity.Find(cases, settlement) is not { } ambiguity)
            return settlement;
        document.Note(Codes.Assumed, place, $"In the union {name}, {ambiguity} Until then the first variant that fits is read.");
        return settlement.First;
    }

    // A component has its own name; any other place was named when inline types were.
    private static string NameFromPlace(JObject place) => (string?)place[ExtensionNames.PlaceName] ?? ((JProperty)place.Parent!).Name;
}
