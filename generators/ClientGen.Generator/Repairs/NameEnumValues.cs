using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each enum value its .NET name, under the key that NSwag reads.</summary>
internal sealed class NameEnumValues : IRepair
{
    // What the generated struct itself declares.
    private static readonly string[] Reserved = ["Value", "Values", "IsKnown", "KnownValues", "Equals", "ToString", "GetHashCode"];

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

    // Of values that a sign alone parts, the one with the sign says so.
    private static string Made(string wire, JObject schema, SpecDocument document)
    {
        var plain = CSharpName.Pascal(wire);
        var sign = wire is ['-', ..] ? "Minus" : "Plus";
        if (wire is not ['-' or '+', _, ..] || !schema["enum"]!.Any(other => (string?)other == wire[1..]))
            return plain;
        var name = sign + plain;
        document.Note(
            Codes.Assumed,
            schema,
            $"The values \"{wire}\" and \"{wire[1..]}\" would have one name, so \"{wire}\" is {name}. To keep or change that, add the action "
                + OverlayAction.At(SourceMap.PointerOf(schema), new JObject { [ExtensionNames.EnumNames] = new JObject { [wire] = name } })
        );
        return name;
    }

    private static JArray Names(JObject schema, SpecDocument document)
    {
        var given = schema[ExtensionNames.EnumNames] as JObject;
        var taken = new HashSet<string>(Reserved.Concat(ReservedNames.Inherited), StringComparer.Ordinal);
        // A struct can't have a member of its own name.
        if (schema.Parent is JProperty component)
            taken.Add(component.Name);
        var names = new JArray();
        foreach (var value in schema["enum"]!)
        {
            var wire = (string)value!;
            var name = (string?)given?[wire] ?? Made(wire, schema, document);
            if (!CSharpName.IsIdentifier(name))
                document.Error(
                    Codes.UnusableName,
                    value,
                    $"\"{wire}\" makes no C# name. Name it in \"{ExtensionNames.EnumNames}\" in the overlay."
                );
            else if (!taken.Add(name))
                document.Error(
                    Codes.MemberNameClaimedTwice,
                    value,
                    $"Another value, or the enum itself, already has the name {name}. Name \"{wire}\" in "
                        + $"\"{ExtensionNames.EnumNames}\" in the overlay."
                );
            names.Add(name);
        }
        return names;
    }
}
