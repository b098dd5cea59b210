using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Unions;

/// <summary>Reports what stands in the way of making a type of a union.</summary>
internal static class UnionCheck
{
    public static bool IsFree(string name, UnionModel? sameName, JObject place, SpecDocument document)
    {
        if (!CSharpName.IsIdentifier(name))
        {
            document.Error(
                Codes.UnusableName,
                place,
                $"\"{name}\" is no C# name. Give the union another \"{ExtensionNames.Name}\" in the overlay. "
                    + Renamed("Union", place, document)
            );
        }
        else if (sameName is not null)
        {
            document.Error(
                Codes.NameClaimedTwice,
                place,
                $"Two unions of different shape claim the name {name}. Give one another \"{ExtensionNames.Name}\" in the overlay. "
                    + Renamed(name, place, document)
            );
        }
        else if (ReservedNames.IsType(name))
        {
            document.Error(
                Codes.NameClaimedTwice,
                place,
                $"This union claims the name {name}, which the generated code uses itself. Give it another "
                    + $"\"{ExtensionNames.Name}\" in the overlay. {Renamed(name, place, document)}"
            );
        }
        else if (document.Schemas[name] is JObject taken && taken != place)
        {
            document.Error(
                Codes.NameClaimedTwice,
                place,
                $"This union and the schema at {SourceMap.PointerOf(taken)} both claim the name {name}. Give one another "
                    + $"\"{ExtensionNames.Name}\" in the overlay. {Renamed(name, place, document)}"
            );
        }
        else
        {
            return true;
        }
        return false;
    }

    private static string Renamed(string stem, JObject place, SpecDocument document) =>
        OverlayAction.Renamed(
            place,
            SecondName.Free(stem + "Choice", made => ReservedNames.IsType(made) || document.Schemas[made] is not null)
        );

    // While nobody says which variant a value is, it is kept as JSON.
    private static string AnyJson(JObject place) =>
        $"With the action {OverlayAction.RemoveAt(place, place["anyOf"] is null ? "oneOf" : "anyOf")} any JSON is read there.";

    // The value of a sibling is no place of one name.
    private static string Instead(string stranger, List<string> objects, JObject place)
    {
        if (objects.Count == 0 || place[ExtensionNames.Union]?["sibling"] is not null)
        {
            return "Name one of them in the overlay, or leave it undecided with the action "
                + OverlayAction.RemoveAt(place, ExtensionNames.Union);
        }
        var nearest = NearestName.Of(stranger, objects);
        var said = ((JObject)place[ExtensionNames.Union]!).Properties().Where(member => (string?)member.Value == stranger);
        var update = new JObject(said.Select(member => new JProperty(member.Name, nearest)));
        return $"If {nearest} is meant, add the action "
            + OverlayAction.At(SourceMap.PointerOf(place), new JObject { [ExtensionNames.Union] = update });
    }

    // The first that fits, as where nobody is asked; what that does not settle is kept as JSON.
    private static string Settled(IReadOnlyList<UnionCase> cases, UnionOptions settlement, JObject place) =>
        Ambiguity.Find(cases, settlement.First) is not null
            ? AnyJson(place)
            : "The first that fits is read with the action "
                + OverlayAction.At(
                    place,
                    new JObject
                    {
                        [ExtensionNames.Union] = new JObject { ["strings"] = "known-values-first", ["objects"] = "first-match" },
                    }
                );

    public static bool IsSound(string name, IReadOnlyList<UnionCase> cases, UnionOptions settlement, JObject place, SpecDocument document)
    {
        var objects = cases.Where(@case => @case.Kind == CaseKind.Object).Select(@case => @case.Type).ToList();
        var named = settlement.BySibling.Values.Append(settlement.Prefer).Append(settlement.Untagged).OfType<string>();
        if (named.FirstOrDefault(type => !objects.Contains(type)) is { } stranger)
        {
            document.Error(
                Codes.UnknownInstruction,
                place[ExtensionNames.Union]!,
                $"{stranger} is no object variant of the union {name}. Its object variants are: {string.Join(", ", objects)}. "
                    + Instead(stranger, objects, place)
            );
        }
        else if (document.Defaults != Defaults.ByMethod && Ambiguity.Find(cases, settlement) is { } ambiguity)
        {
            document.Error(Codes.AmbiguousUnion, place, $"In the union {name}, {ambiguity} {Settled(cases, settlement, place)}");
        }
        else if (
            cases.Select(@case => @case.Name).Append("Raw").GroupBy(word => word).FirstOrDefault(same => same.Count() > 1) is { } twice
        )
        {
            document.Error(
                Codes.MemberNameClaimedTwice,
                place,
                $"In the union {name}, two variants are called {twice.Key}. Give the schema of that name another "
                    + $"\"{ExtensionNames.Name}\" in the overlay. {AnyJson(place)}"
            );
        }
        else if (cases.Count == 0)
        {
            document.Error(
                Codes.Unsupported,
                place,
                $"The union {name} has no variant that says what it is. Describe it without \"anyOf\" and \"oneOf\" in the overlay. "
                    + AnyJson(place)
            );
        }
        else
        {
            return true;
        }
        return false;
    }
}
