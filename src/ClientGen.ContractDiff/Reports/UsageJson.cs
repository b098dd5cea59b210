using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Usage;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Reports;

/// <summary>The project's part of the JSON report.</summary>
internal static class UsageJson
{
    public static JToken Of(CodeUsage? usage) =>
        usage is null
            ? JValue.CreateNull()
            : new JObject
            {
                ["project"] = usage.Project,
                ["operations"] = new JArray(usage.Operations.Order(StringComparer.Ordinal)),
                ["touched"] = new JArray(usage.Touched.Order(StringComparer.Ordinal)),
                ["notes"] = new JArray(usage.Notes),
            };

    /// <summary>Null when no project was asked.</summary>
    public static JToken Used(Finding finding, bool asked) => asked ? finding.NotUsedBy is null : JValue.CreateNull();
}
