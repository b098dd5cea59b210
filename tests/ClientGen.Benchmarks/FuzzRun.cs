using System.Globalization;
using ClientGen.ModelTesting;
using ClientGen.ModelTesting.Fuzzing;

namespace ClientGen.Benchmarks;

/// <summary>Changes bodies of every model of all vendors, and reports what was lost, invented or thrown.</summary>
/// <param name="output">Takes the table.</param>
internal sealed class FuzzRun(TextWriter output)
{
    // What is wrong once is mostly wrong often.
    private const int MostFaults = 20;

    /// <summary>The number after a name among the arguments, or what is usual.</summary>
    public static long Option(string[] arguments, string name, long usual) =>
        Array.IndexOf(arguments, name) is var at and >= 0
        && at + 1 < arguments.Length
        && long.TryParse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : usual;

    /// <returns>0 when nothing was wrong, otherwise 1.</returns>
    public int Run(long count, int seed)
    {
        (string Vendor, Type Model)[] vendors =
        [
            ("Claid", typeof(Claid.BatchEdit)),
            ("Perfectly Clear", typeof(PerfectlyClear.CorrectionStatus)),
            ("Autoenhance", typeof(Autoenhance.Image)),
        ];
        output.WriteLine(
            $"Seed {seed}. Each body is read and written from bytes, by ModelJson, JsonConvert and System.Text.Json, and what they made is "
                + "compared; one of eight is also broken as text, and one of eight as bytes.\n"
        );
        output.WriteLine("| vendor | models | bodies | no JSON, refused | with unreadable members | faults |");
        output.WriteLine("|---|---|---|---|---|---|");
        var faults = new List<string>();
        var contracts = vendors.Select(vendor => new Contracts(vendor.Model.Assembly)).ToList();
        var all = contracts.Sum(vendor => vendor.Models.Count);
        foreach (var (vendor, models) in vendors.Zip(contracts))
        {
            // Each model has as many bodies.
            var outcome = new BodyFuzzer(models, seed).Run(((count * models.Models.Count) + all - 1) / all);
            faults.AddRange(outcome.Faults);
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {vendor.Vendor} | {models.Models.Count} | {outcome.Bodies:N0} | {outcome.Refused:N0} | "
                        + $"{outcome.Unreadable:N0} | {outcome.Faults.Count:N0} |"
                )
            );
        }
        foreach (var fault in faults.Take(MostFaults))
            output.WriteLine("\n" + fault);
        return faults.Count == 0 ? 0 : 1;
    }
}
