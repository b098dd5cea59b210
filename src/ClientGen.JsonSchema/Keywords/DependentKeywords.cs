using ClientGen.JsonSchema.Evaluation;
using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema.Keywords;

internal static class DependentKeywords
{
    public static void Apply(Frame frame)
    {
        if (frame.Instance is not JObject o)
            return;
        foreach (var rule in (frame["dependentRequired"] as JObject)?.Properties() ?? [])
        {
            if (!o.ContainsKey(rule.Name))
                continue;
            foreach (var name in rule.Value.Select(n => (string)n!).Where(n => !o.ContainsKey(n)))
            {
                var finding = frame.Finding("dependentRequired", $"has '{rule.Name}' and so must have '{name}' too", frame.InstancePointer);
                frame.Outcome.Add(finding with { MissingMember = name });
            }
        }

        foreach (var schema in frame.Schema.Child("dependentSchemas")?.Children() ?? [])
        {
            if (o.ContainsKey(((JProperty)schema.Token.Parent!).Name))
                frame.Outcome.Absorb(frame.Apply(schema));
        }
    }
}
