using ClientGen.Generator.Diagnostics;

namespace ClientGen.Generator.Tests.Damage;

/// <summary>A document or overlay with something in it that does not belong there is generated, or refused with the place to mend; it never
/// ends in an exception.</summary>
public sealed class DamageTests
{
    // More by hand.
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("CLIENTGEN_DAMAGE_ROUNDS"), out var rounds)
        ? rounds
        : 20;

    public static MatrixTheoryData<string, string, int> Documents { get; } =
        new(["autoenhance", "claid", "perfectlyclear"], ["openapi.json", "overlay.json"], [1, 2]);

    [Slow("generates from hundreds of damaged documents")]
    [Theory]
    [MemberData(nameof(Documents))]
    public void ADamagedDocument_IsGeneratedOrRefused(string vendor, string damaged, int seed)
    {
        var chance = new Random(seed);
        var faults = new List<string>();
        var (document, overlay) = (Read(vendor, "openapi.json"), Read(vendor, "overlay.json"));
        for (var round = 0; round < Rounds; round++)
        {
            var bad = DamagedDocument.Of(damaged == "openapi.json" ? document : overlay, chance);
            var bag = new DiagnosticBag();
            try
            {
                var output = GeneratorRun.Generate(
                    (damaged == "openapi.json" ? bad.Text : document, "openapi.json"),
                    (damaged == "openapi.json" ? overlay : bad.Text, "overlay.json"),
                    "Vendor.Api",
                    bag
                );
                if (output is null == (bag.Items.Count == 0))
                    faults.Add($"{bad.Damage}: {(output is null ? "refused without a word" : "generated in spite of errors")}");
                faults.AddRange(
                    bag.Items.Where(item => item.Pointer.Length == 0 || item.Line == 0).Select(item => $"{bad.Damage}: {item}")
                );
            }
            catch (Exception crash)
            {
                var frame = crash
                    .StackTrace?.Split('\n')
                    .FirstOrDefault(line => line.Contains("ClientGen.Generator.", StringComparison.Ordinal));
                faults.Add($"{bad.Damage}: {crash.GetType().Name} {crash.Message} {frame?.Trim()}");
            }
        }
        faults.ShouldBeEmpty();
    }

    private static string Read(string vendor, string name) => File.ReadAllText(Repository.At("specs", vendor, name));
}
