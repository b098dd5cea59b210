using ClientGen.ContractDiff.Schemas;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Instances;

/// <summary>Objects that both sides would take if it were not for one member.</summary>
internal static class MemberCandidates
{
    public static IEnumerable<JToken> Of(SchemaSet old, SchemaSet @new, string member)
    {
        if (Sample.Of(old) is not JObject fields || Sample.Of(@new) is not JObject others)
            yield break;
        foreach (var property in others.Properties().Where(p => fields[p.Name] is null && p.Name != member).ToList())
        {
            // A closed old side does not take what only the new one knows.
            if (old.Shape.Objects.Properties.ContainsKey(property.Name) || old.Shape.Objects.Additional is null)
                fields[property.Name] = property.Value;
        }

        var without = (JObject)fields.DeepClone();
        without.Remove(member);
        yield return without;
        var declared = old.Shape.Objects.Properties.GetValueOrDefault(member) ?? @new.Shape.Objects.Properties.GetValueOrDefault(member);
        foreach (var value in declared is null ? [] : new[] { Sample.Of(declared.Schema), 1, "text", true, new JObject() })
        {
            var with = (JObject)without.DeepClone();
            with[member] = value;
            yield return with;
        }
    }
}
