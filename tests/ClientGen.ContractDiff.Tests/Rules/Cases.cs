using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>The cases on disk.</summary>
internal static class Cases
{
    public static JObject Read(string file) => Make.Yaml(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", file)));
}
