using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
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
            var name = (string?)given?[wire] ?? CSharpName.Pascal(wire);
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
