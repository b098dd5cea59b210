using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Samples;

/// <summary>Objects that both sides would take if it were not for one member.</summary>
internal static class MemberCandidates
{
    public static IEnumerable<JToken> Of(SchemaSet before, SchemaSet after, string member)
    {
        if (SampleValue.Of(before) is not JObject fields || SampleValue.Of(after) is not JObject others)
            yield break;
        foreach (var property in others.Properties().Where(p => fields[p.Name] is null && p.Name != member).ToList())
        {
            // A closed old side does not take what only the new one knows.
            if (before.Normalized.Objects.Properties.ContainsKey(property.Name) || before.Normalized.Objects.Additional is null)
                fields[property.Name] = property.Value;
        }

        var without = (JObject)fields.DeepClone();
        without.Remove(member);
        yield return without;
        var declared =
            before.Normalized.Objects.Properties.GetValueOrDefault(member) ?? after.Normalized.Objects.Properties.GetValueOrDefault(member);
        foreach (var value in declared is null ? [] : new[] { SampleValue.Of(declared.Schema), 1, "text", true, new JObject() })
        {
            var with = (JObject)without.DeepClone();
            with[member] = value;
            yield return with;
        }
    }
}
