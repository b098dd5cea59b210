using ClientGen.Cli.Demo;
using ClientGen.Simulator;

namespace ClientGen.Cli.Tests;

/// <summary>Simulated vendors and their documents, by the names users type.</summary>
internal static class Vendors
{
    public static Task<VendorSimulator> StartAsync(string vendor, CancellationToken cancellationToken) =>
        VendorDemos.All[vendor].StartSimulatorAsync(0, cancellationToken);

    public static string Accepted(string vendor) => Repository.At("tests", "fixtures", vendor, "accepted.yaml");

    public static string Document(string vendor) => Repository.At("specs", vendor, "openapi.json");
}
