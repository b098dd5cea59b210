using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
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
                    $"\"{pointer}\" leads nowhere: there is no \"{segment}\". "
                        + (known.Count == 0 ? "That place has no members." : $"Was {NearestName.Of(segment, known)} meant?")
                );
                return null;
            }
            members.Add((string)member[ExtensionNames.Member]!);
            at = document.Resolve(member);
            from = member;
        }
        if (SchemaType.Of(from, document) is { } type)
            return new(string.Join('.', members), at, type);
        document.Error(Codes.PointerLeadsNowhere, said, $"\"{pointer}\" leads to something without a type. Describe it in the overlay.");
        return null;
    }

    /// <summary>A pattern that holds when there is a value, and names it.</summary>
    public string Pattern(string name) => IsEnum ? $"{{ {Text}: {{ Value: {{ }} {name} }} }}" : $"{{ {Text}: {{ }} {name} }}";
}
