using ClientGen.Build.Tests.Support;

namespace ClientGen.Build.Tests;

/// <summary>A changed document and a build, and nothing by hand: the client calls another host and sends its key in another
/// header.</summary>
[Slow("builds projects")]
public sealed class DocumentDecidesTests : IDisposable
{
    private const string Document = "specs/perfectlyclear/openapi.json";
    private const string Probe = "src/Probe/Probe.csproj";
    private const string OneFramework = "-p:PackageFrameworks=net10.0";

    private readonly Copy _copy = new();

    public DocumentDecidesTests()
    {
        foreach (var folder in new[] { "specs/perfectlyclear", "src/ClientGen.PerfectlyClear", "src/ClientGen.PerfectlyClear.Contracts" })
            _copy.TakeFolder(folder);
        _copy.Edit(
            "generators/Vendors.props",
            "<ItemGroup>",
            """<ItemGroup><OpenApiVendor Include="perfectlyclear" Namespace="ClientGen.PerfectlyClear" />"""
        );
        _copy.Write(
            Probe,
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup><ProjectReference Include="../ClientGen.PerfectlyClear/ClientGen.PerfectlyClear.csproj" /></ItemGroup>
            </Project>
            """
        );
        _copy.Write(
            "src/Probe/Program.cs",
            """
            using ClientGen.PerfectlyClear;
            using Microsoft.Extensions.DependencyInjection;

            var services = new ServiceCollection();
            services.AddPerfectlyClear(options => options.ApiKey = "the-key").ConfigurePrimaryHttpMessageHandler(() => new Wire());
            using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<PerfectlyClearClient>().Presets.ListAsync();

            internal sealed class Wire : HttpMessageHandler
            {
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
                {
                    var carriers = request.Headers
                        .Where(header => header.Value.Any(value => value.Contains("the-key")))
                        .Select(header => $"{header.Key}={header.Value.Single()}");
                    Console.WriteLine($"WIRE {request.RequestUri} {string.Join(' ', carriers)}");
                    return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{\"presets\":[]}",
                      System.Text.Encoding.UTF8, "application/json") });
                }
            }
            """
        );
    }

    public void Dispose() => _copy.Dispose();

    private string Sent()
    {
        Dotnet.Build(_copy, Probe, OneFramework).Succeeds();
        return Dotnet
            .Run(_copy.Root, _copy.At("artifacts/bin/Probe/debug/Probe.dll"))
            .Succeeds()
            .Output.Split('\n')
            .Single(line => line.StartsWith("WIRE ", StringComparison.Ordinal))
            .Trim();
    }

    [Fact]
    public void TheServerAndTheKeyHeader_AreThoseOfTheDocument()
    {
        _copy.Edit(Document, "\"https://api.perfectlyclear.io/v2\"", "\"https://moved.vendor.test/v9\"");
        Sent().ShouldStartWith("WIRE https://moved.vendor.test/v9/presets X-API-KEY=the-key");

        _copy.Edit(Document, "\"name\": \"X-API-KEY\"", "\"name\": \"X-Moved-Key\"");
        Sent().ShouldEndWith(" X-Moved-Key=the-key");

        _copy.Edit(Document, "\"https://moved.vendor.test/v9\"", "\"/v9\"");
        var refused = Dotnet.Build(_copy, Probe, "--no-restore", OneFramework);
        refused.ExitCode.ShouldNotBe(0);
        refused.Output.ShouldMatch(
            @"specs/perfectlyclear/openapi\.json\(\d+,\d+\): error CG0014: #/servers/0/url: The first server's address ""/v9"" is relative"
        );
        refused.Output.ShouldNotContain("   at ");
    }
}
