using Newtonsoft.Json;

namespace ClientGen.Claid.Tests.Allocations;

/// <summary>The bytes that each piece of work took when they were last accepted, in a build for debugging as the suite makes it; optimized
/// ones take less.</summary>
internal static class Figures
{
    private static readonly Lock Gate = new();

    private static string File { get; } = Repository.At("tests", "ClientGen.Vendors.Tests", "Claid", "Allocations", "figures.json");

    public static SortedDictionary<string, long> Read() =>
        new(JsonConvert.DeserializeObject<Dictionary<string, long>>(System.IO.File.ReadAllText(File))!, StringComparer.Ordinal);

    public static void Write(string work, long bytes)
    {
        lock (Gate)
        {
            var figures = Read();
            figures[work] = bytes;
            System.IO.File.WriteAllText(File, JsonConvert.SerializeObject(figures, Formatting.Indented) + "\n");
        }
    }
}
