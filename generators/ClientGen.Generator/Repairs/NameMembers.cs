using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each member its .NET name: <c>tmp_url</c> is <c>TmpUrl</c>.</summary>
internal sealed class NameMembers : IRepair
{
    public void Apply(SpecDocument document)
    {
        // What derives from a model has the names of that model.
        var models = Hierarchy.All(document).Select(schema => (JProperty)schema.Parent!);
        foreach (var component in document.Schemas.Properties().Except(models).Concat(models).ToList())
        {
            if (component.Value["properties"] is not JObject members)
                continue;
            // A member can't have the name of its class, nor of what the base class gives.
            var taken = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [component.Name] = "the class itself",
                ["AdditionalProperties"] = "the base class",
                ["AdditionalValues"] = "the generated class",
                ["PresenceOf"] = "the base class",
                ["UnreadableMembers"] = "the base class",
                ["UnreadableValue"] = "the base class",
                ["Check"] = "the base class",
                ["CheckMore"] = "the generated class",
                ["Validate"] = "the base class",
            };
            foreach (var inherited in ReservedNames.Inherited)
                taken.Add(inherited, "every .NET object");
            // A name that is given goes before one that is made.
            var parent = Hierarchy.Parent((JObject)component.Value, document);
            foreach (var member in members.Properties().Where(IsInherited))
                Inherit(member, (JObject)parent!["properties"]![member.Name]!, taken);
            foreach (
                var member in members
                    .Properties()
                    .Where(member => !IsInherited(member))
                    .OrderBy(member => member.Value[ExtensionNames.Name] is null)
            )
            {
                Name(member, taken, document);
            }
        }
    }

    private static bool IsInherited(JProperty member) => member.Value[ExtensionNames.Inherited] is not null;

    private static void Inherit(JProperty member, JObject declared, Dictionary<string, string> taken)
    {
        var name = (string)declared[ExtensionNames.Member]!;
        taken[name] = $"\"{member.Name}\"";
        (member.Value[ExtensionNames.Member], member.Value[ExtensionNames.Wire]) = (name, CSharpLiteral.Quote(member.Name));
    }

    private static void Name(JProperty member, Dictionary<string, string> taken, SpecDocument document)
    {
        var name = (string?)member.Value[ExtensionNames.Name] ?? Made(member, taken, document);
        if (!CSharpName.IsIdentifier(name))
        {
            document.Error(
                Codes.UnusableName,
                member.Value,
                $"\"{member.Name}\" makes no C# name. Give the member an \"{ExtensionNames.Name}\" in the overlay. "
                    + OverlayAction.Renamed(member.Value, SecondName.Free("Member", taken.ContainsKey))
            );
        }
        else if (!taken.TryAdd(name, $"\"{member.Name}\""))
        {
            document.Error(
                Codes.MemberNameClaimedTwice,
                member.Value,
                $"\"{member.Name}\" and {taken[name]} both claim the member name {name}. Rename one with "
                    + $"\"{ExtensionNames.Name}\" in the overlay. "
                    + OverlayAction.Renamed(member.Value, FreeFor(member, name, taken))
            );
        }
        member.Value[ExtensionNames.Member] = name;
        member.Value[ExtensionNames.Wire] = CSharpLiteral.Quote(member.Name);
    }

    // Nor one that the rule makes of another member.
    private static string FreeFor(JProperty member, string name, Dictionary<string, string> taken) =>
        SecondName.Free(
            name + "Value",
            made => taken.ContainsKey(made) || ((JObject)member.Parent!).Properties().Any(other => SecondName.Speakable(other.Name) == made)
        );

    private static string Made(JProperty member, Dictionary<string, string> taken, SpecDocument document)
    {
        var name = SecondName.Speakable(member.Name);
        if (!taken.TryGetValue(name, out var owner))
            return name;
        // Beside another member a number tells them apart.
        var second = SecondName.Free(owner.StartsWith('"') ? name + "2" : name + "Value", taken.ContainsKey);
        SecondName.Tell(document, member.Value, member.Name, $"{owner} has the name {name}", second);
        return second;
    }
}
