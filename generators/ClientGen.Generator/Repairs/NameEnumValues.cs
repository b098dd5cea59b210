using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each enum value its .NET name, under the key that NSwag reads.</summary>
internal sealed class NameEnumValues : IRepair
{
    // What the generated record struct itself declares, and what its code calls by its bare name.
    private static readonly string[] Declared =
    [
        "Value",
        "Values",
        "IsKnown",
        "KnownValues",
        "Equals",
        "ToString",
        "GetHashCode",
        "PrintMembers",
        "OpenEnum",
    ];

    private const int MostTold = 5;

    public void Apply(SpecDocument document)
    {
        foreach (var schema in SchemaWalker.All(document).Where(SchemaShape.IsEnum))
        {
            foreach (var again in schema["enum"]!.GroupBy(value => (string?)value).SelectMany(same => same.Skip(1)).ToList())
                again.Remove();
            schema[ExtensionNames.ValueWires] = new JArray(schema["enum"]!.Select(value => CSharpLiteral.Quote((string)value!)));
            schema["x-enumNames"] = Names(schema, document);
        }
    }

    // A struct can't have a member of its own name.
    private static IEnumerable<string> Reserved(JObject schema) =>
        Declared.Concat(ReservedNames.Inherited).Concat(schema.Parent is JProperty component ? [component.Name] : []);

    // Of values that the rule makes alike, those that begin with a sign spell it; what is still alike is numbered.
    private static Dictionary<string, string> Made(List<string> wires, HashSet<string> taken)
    {
        var alike = wires
            .GroupBy(CSharpName.Pascal, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .SelectMany(same => same)
            .ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var wire in wires.OrderBy(wire => alike.Contains(wire) && Signs.Leads(wire)))
        {
            var plain = alike.Contains(wire) && Signs.Leads(wire) ? Signs.Spelled(wire) : SecondName.Speakable(wire);
            var name = taken.Contains(plain) && !alike.Contains(wire) ? plain + "Value" : plain;
            names[wire] = SecondName.Free(name, taken.Contains);
            taken.Add(names[wire]);
        }
        return names;
    }

    private static void Tell(JObject schema, Dictionary<string, string> made, SpecDocument document)
    {
        var second = made.Where(pair => pair.Value != CSharpName.Pascal(pair.Key)).ToList();
        if (second.Count == 0)
            return;
        var names = new JObject(second.Select(pair => new JProperty(pair.Key, pair.Value)));
        document.Note(
            Codes.Assumed,
            schema["enum"]!,
            $"{string.Join(", ", second.Take(MostTold).Select(pair => $"\"{pair.Key}\" is {pair.Value}"))} here: the rule makes "
                + "no name of it, or one that is taken. "
                + $"To keep or change that, add the action {OverlayAction.At(schema, new JObject { [ExtensionNames.EnumNames] = names })}"
        );
    }

    private static string Renamed(JObject schema, string wire, string stem, HashSet<string> taken)
    {
        var free = SecondName.Free(stem, taken.Contains);
        return $"{free} is free: " + OverlayAction.At(schema, new JObject { [ExtensionNames.EnumNames] = new JObject { [wire] = free } });
    }

    private static JArray Names(JObject schema, SpecDocument document)
    {
        var given = schema[ExtensionNames.EnumNames] as JObject;
        var taken = new HashSet<string>(Reserved(schema), StringComparer.Ordinal);
        foreach (var said in given?.Properties() ?? [])
            taken.Add((string?)said.Value ?? "");
        var made = Made([.. schema["enum"]!.Select(value => (string)value!).Where(wire => given?[wire] is null)], taken);
        Tell(schema, made, document);
        var (names, used) = (new JArray(), new HashSet<string>(Reserved(schema), StringComparer.Ordinal));
        foreach (var value in schema["enum"]!)
        {
            var wire = (string)value!;
            var name = (string?)given?[wire] ?? made[wire];
            if (!CSharpName.IsIdentifier(name))
            {
                document.Error(
                    Codes.UnusableName,
                    value,
                    $"\"{wire}\" makes no C# name. Name it in \"{ExtensionNames.EnumNames}\" in the overlay. "
                        + Renamed(schema, wire, "Value", [.. used, .. taken])
                );
            }
            else if (!used.Add(name))
            {
                document.Error(
                    Codes.MemberNameClaimedTwice,
                    value,
                    $"Another value, or the enum itself, already has the name {name}. Name \"{wire}\" in "
                        + $"\"{ExtensionNames.EnumNames}\" in the overlay. {Renamed(schema, wire, name, [.. used, .. taken])}"
                );
            }
            names.Add(name);
        }
        return names;
    }
}
