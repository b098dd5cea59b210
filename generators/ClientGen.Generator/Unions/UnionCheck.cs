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
                $"\"{name}\" is no C# name. Give the union another \"{ExtensionNames.Name}\" in the overlay."
            );
        }
        else if (sameName is not null)
        {
            document.Error(
                Codes.NameClaimedTwice,
                place,
                $"Two unions of different shape claim the name {name}. Give one another \"{ExtensionNames.Name}\" in the overlay."
            );
        }
        else if (ReservedNames.IsType(name))
        {
            document.Error(
                Codes.NameClaimedTwice,
                place,
                $"This union claims the name {name}, which the generated code uses itself. Give it another "
                    + $"\"{ExtensionNames.Name}\" in the overlay."
            );
        }
        else if (document.Schemas[name] is JObject taken && taken != place)
        {
            document.Error(
                Codes.NameClaimedTwice,
                place,
                $"This union and the schema at {SourceMap.PointerOf(taken)} both claim the name {name}. Give one another "
                    + $"\"{ExtensionNames.Name}\" in the overlay."
            );
        }
        else
        {
            return true;
        }
        return false;
    }

    // The value of a sibling is no place of one name.
    private static string Instead(string stranger, List<string> objects, JObject place)
    {
        if (objects.Count == 0 || place[ExtensionNames.Union]?["sibling"] is not null)
            return "Name one of them in the overlay.";
        var nearest = NearestName.Of(stranger, objects);
        var said = ((JObject)place[ExtensionNames.Union]!).Properties().Where(member => (string?)member.Value == stranger);
        var update = new JObject(said.Select(member => new JProperty(member.Name, nearest)));
        return $"If {nearest} is meant, add the action "
            + OverlayAction.At(SourceMap.PointerOf(place), new JObject { [ExtensionNames.Union] = update });
    }

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
            document.Error(Codes.AmbiguousUnion, place, $"In the union {name}, {ambiguity}");
        }
        else if (
            cases.Select(@case => @case.Name).Append("Raw").GroupBy(word => word).FirstOrDefault(same => same.Count() > 1) is { } twice
        )
        {
            document.Error(
                Codes.MemberNameClaimedTwice,
                place,
                $"In the union {name}, two variants are called {twice.Key}. Give the schema of that name another "
                    + $"\"{ExtensionNames.Name}\" in the overlay."
            );
        }
        else if (cases.Count == 0)
        {
            document.Error(
                Codes.Unsupported,
                place,
                $"The union {name} has no variant that says what it is. Describe it without \"anyOf\" and \"oneOf\" in the overlay."
            );
        }
        else
        {
            return true;
        }
        return false;
    }
}
