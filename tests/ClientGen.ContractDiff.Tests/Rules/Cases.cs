using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>The cases on disk, each file read once. Nobody changes what is shared: what goes into a document is copied there.</summary>
internal static class Cases
{
    private static readonly ConcurrentDictionary<string, JObject> Known = new(StringComparer.Ordinal);

    public static JObject Read(string file) =>
        Known.GetOrAdd(file, static name => Make.Yaml(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "cases", name))));
}
