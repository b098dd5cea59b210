using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Shell;

/// <summary>A pointer of a fact as C# members.</summary>
/// <param name="Text">As in <c>State.Name</c>; empty for the whole.</param>
/// <param name="Schema">The schema it leads to, resolved.</param>
/// <param name="Type">The C# type of what it leads to.</param>
internal sealed record MemberPath(string Text, JObject Schema, SchemaType Type)
{
    public bool IsEnum => SchemaShape.IsEnum(Schema);

    public bool IsText => Type.Text == "string" || IsEnum;

    /// <summary>Follows a pointer; null when it leads nowhere, which is reported at <paramref name="said"/>.</summary>
    public static MemberPath? Follow(JObject from, string pointer, JToken said, SpecDocument document)
    {
        var (at, members) = (document.Resolve(from), new List<string>());
        foreach (var segment in JsonPointer.Split(pointer))
        {
            if (at["properties"]?[segment] is not JObject member)
            {
                var known = (at["properties"] as JObject ?? []).Properties().Select(property => property.Name).ToList();
                document.Error(
                    Codes.PointerLeadsNowhere,
                    said,
                    $"\"{pointer}\" leads nowhere: there is no \"{segment}\". " + Mend(segment, known, pointer, said)
                );
                return null;
            }
            members.Add((string)member[ExtensionNames.Member]!);
            at = document.Resolve(member);
            from = member;
        }
        if (SchemaType.Of(from, document) is { } type)
            return new(string.Join('.', members), at, type);
        document.Error(
            Codes.PointerLeadsNowhere,
            said,
            $"\"{pointer}\" leads to something without a type. Describe it in the overlay. {FactMend.Without(said.Parent?.Parent ?? said)}"
        );
        return null;
    }

    // Without a member that could be meant there is no job to describe.
    private static string Mend(string segment, List<string> known, string pointer, JToken said)
    {
        if (known.Count == 0 || said.Parent is not JProperty { Parent: JObject fact } member)
            return $"That place has no members. {FactMend.Without(said.Parent?.Parent ?? said)}";
        var nearest = NearestName.Of(segment, known);
        var names = JsonPointer.Split(pointer).Select(name => name == segment ? nearest : name);
        return $"Was {nearest} meant? Then it is {FactMend.Instead(fact, member.Name, JsonPointer.Of(names)[1..])}";
    }

    /// <summary>A pattern that holds when there is a value, and names it.</summary>
    public string Pattern(string name) => IsEnum ? $"{{ {Text}: {{ Value: {{ }} {name} }} }}" : $"{{ {Text}: {{ }} {name} }}";
}
