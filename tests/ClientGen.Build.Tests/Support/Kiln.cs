namespace ClientGen.Build.Tests.Support;

/// <summary>A made-up vendor with three operations, one job and one webhook, and a program that uses its client.</summary>
internal static class Kiln
{
    public const string List = "generators/Vendors.props";
    public const string Document = "specs/kiln/openapi.json";
    public const string Overlay = "specs/kiln/overlay.json";
    public const string Contracts = "src/Kiln.Contracts/Kiln.Contracts.csproj";
    public const string Client = "src/Kiln/Kiln.csproj";

    /// <summary>The documents that the simulators of the real vendors have inside.</summary>
    public static IReadOnlyList<string> Simulated { get; } =
    [
        "specs/claid/openapi.json",
        "specs/claid/overlay.json",
        "specs/perfectlyclear/openapi.json",
        "specs/perfectlyclear/overlay.json",
        "specs/autoenhance/openapi.json",
        "specs/autoenhance/overlay.json",
    ];

    public const string ProbeProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Kiln/Kiln.csproj" />
            <ProjectReference Include="../ClientGen.Simulator/ClientGen.Simulator.csproj" />
          </ItemGroup>
        </Project>
        """;

    public const string Program = """
        using System.Security.Cryptography;
        using System.Text;
        using ClientGen.Http;
        using ClientGen.Http.Infrastructure;
        using ClientGen.Simulator;
        using Kiln;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        using (var own = new KilnClient("the-key"))
            _ = own.Firings;

        var wire = new Wire();
        var options = new KilnOptions { ApiKey = "the-key" };
        using var kiln = new KilnClient(ApiTransport.Create(KilnClient.Profile, options, wire, new HttpClientHandler()));
        var job = await kiln.Firings.StartFiringAsync(new FiringOrder { Clay = "porcelain" });
        var picture = await job.WaitAsync(new JobWaitOptions { Timeout = TimeSpan.FromMinutes(1) });
        Console.WriteLine($"done: {picture.PictureUrl}");

        try
        {
            await kiln.Firings.ResumeFiring(kiln.Firings.GetFiring("f-2").Token).WaitAsync();
        }
        catch (JobFailedException failed)
        {
            Console.WriteLine($"resumed: failed, {failed.Failures.Single().Message}");
        }

        var glazes = await kiln.Glazes.WithResponse.ListAsync();
        Console.WriteLine($"glazes: {glazes.Status} {glazes.Value.Names![0]}");

        var configuration = new ConfigurationManager();
        configuration["Kiln:ApiKey"] = "another-key";
        var services = new ServiceCollection();
        services.AddKeyedKiln("second", configuration).ConfigurePrimaryHttpMessageHandler(() => new Wire());
        await using var provider = services.BuildServiceProvider();
        var keyed = await provider.GetRequiredKeyedService<KilnClient>("second").Glazes.ListAsync();
        Console.WriteLine($"keyed: {keyed.Names![0]}");

        var body = Encoding.UTF8.GetBytes("{\"firing\":\"f-1\"}");
        var proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes("s3cret"), body));
        var reader = new KilnWebhookReader("s3cret");
        var posted = reader.ReadOrThrow([new(KilnWebhookReader.ProofHeader, proof)], body);
        var forged = reader.Read([new(KilnWebhookReader.ProofHeader, new string('0', 64))], body);
        Console.WriteLine($"webhook: {posted.Firing}, forged: {(forged.HasEvent ? forged.Event.Firing : "nothing")}");
        Console.WriteLine($"secret: {string.Join(' ', KilnClient.Profile.SecretMembers)}");
        Console.WriteLine($"limits: {KilnClient.Profile.RateLimits.Count}");

        // The same client against a vendor that is made from the same two files, over the network.
        var heard = new TaskCompletionSource<(IEnumerable<KeyValuePair<string, string>> Headers, byte[] Body)>();
        using var receiver = Receiver.Start(heard);
        await using var vendor = await DocumentSimulator.StartAsync(
            File.ReadAllText(args[0]),
            new DocumentSimulatorOptions { ApiKey = "the-key", WebhookUrl = receiver.Address, WebhookSecret = "s3cret" });
        var near = new KilnOptions { ApiKey = "the-key", BaseAddress = vendor.BaseAddress, AllowInsecureLoopback = true };
        using var simulated = new KilnClient(near);
        Console.WriteLine($"simulated glazes: {(await simulated.Glazes.ListAsync()).Names!.Count}");
        var firing = await simulated.Firings.StartFiringAsync(new FiringOrder { Clay = "porcelain" });
        var pot = await firing.WaitAsync(new JobWaitOptions { Timeout = TimeSpan.FromMinutes(1) });
        using var file = new MemoryStream();
        var fetched = await simulated.DownloadAsync(pot.PictureUrl!, file);
        var counted = $"{vendor.Counters.BillableStarts} start, {vendor.Counters.KeyLeaks} leaks";
        Console.WriteLine($"simulated firing: {firing.Id} gave a picture of {fetched.Bytes} bytes, {counted}");
        var (headers, told) = await heard.Task.WaitAsync(TimeSpan.FromMinutes(1));
        Console.WriteLine($"simulated webhook: {reader.ReadOrThrow(headers, told).Firing}");
        near.ApiKey = "a-wrong-key";
        using var stranger = new KilnClient(near);
        try
        {
            await stranger.Glazes.ListAsync();
        }
        catch (AuthenticationException)
        {
            Console.WriteLine("simulated stranger: refused");
        }

        // Takes one call on a free port.
        internal sealed class Receiver : IDisposable
        {
            private readonly System.Net.HttpListener _listener = new();

            public required Uri Address { get; init; }

            public static Receiver Start(TaskCompletionSource<(IEnumerable<KeyValuePair<string, string>>, byte[])> heard)
            {
                var free = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
                free.Start();
                var address = new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)free.LocalEndpoint).Port}/");
                free.Stop();
                var receiver = new Receiver { Address = address };
                receiver._listener.Prefixes.Add(address.AbsoluteUri);
                receiver._listener.Start();
                _ = receiver.HearAsync(heard);
                return receiver;
            }

            public void Dispose() => _listener.Close();

            private async Task HearAsync(TaskCompletionSource<(IEnumerable<KeyValuePair<string, string>>, byte[])> heard)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                context.Response.Close();
                var headers = context.Request.Headers;
                heard.SetResult(([.. headers.AllKeys.Select(name => KeyValuePair.Create(name!, headers[name]!))], body.ToArray()));
            }
        }

        internal sealed class Wire : HttpMessageHandler
        {
            private int _polls;

            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                Console.WriteLine($"{request.Method} {request.RequestUri} X-Kiln-Key={request.Headers.GetValues("X-Kiln-Key").Single()}");
                var answer = $"{request.Method} {request.RequestUri!.AbsolutePath}" switch
                {
                    "POST /v1/firings" => "{\"id\":\"f-1\"}",
                    "GET /v1/firings/f-1" => ++_polls == 1
                        ? "{\"phase\":\"hot\"}"
                        : "{\"phase\":\"cool\",\"pot\":{\"picture_url\":\"https://files.kiln.test/pot.png\"}}",
                    "GET /v1/firings/f-2" => "{\"phase\":\"cracked\",\"cause\":\"it cracked\"}",
                    _ => "{\"names\":[\"celadon\"]}",
                };
                return Task.FromResult(new HttpResponseMessage { Content = new StringContent(answer, Encoding.UTF8, "application/json") });
            }
        }
        """;

    /// <summary>Adds the vendor: four files and a line.</summary>
    public static void Write(Copy copy)
    {
        copy.Write(Document, DocumentText);
        copy.Write(Overlay, OverlayText);
        copy.Write(Contracts, Project("OpenApiContracts", "../ClientGen.Json/ClientGen.Json.csproj"));
        copy.Write(Client, Project("OpenApiClient", "../Kiln.Contracts/Kiln.Contracts.csproj", "../ClientGen.Http/ClientGen.Http.csproj"));
        copy.Edit(List, "  <ItemGroup>\n", "  <ItemGroup>\n    <OpenApiVendor Include=\"kiln\" Namespace=\"Kiln\" />\n");
    }

    private const string DocumentText = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Kiln", "version": "1" },
          "servers": [{ "url": "https://api.kiln.test/v1" }],
          "security": [{ "Key": [] }],
          "tags": [{ "name": "Firings", "description": "Pots that are fired." },
            { "name": "Glazes", "description": "Glazes to choose from." }],
          "paths": {
            "/firings": {
              "post": {
                "operationId": "submitFiring",
                "requestBody": { "required": true, "content":
                  { "application/json": { "schema": { "$ref": "#/components/schemas/FiringOrder" } } } },
                "responses": { "200": { "description": "Started", "content":
                  { "application/json": { "schema": { "$ref": "#/components/schemas/StartedFiring" } } } } }
              }
            },
            "/firings/{id}": {
              "get": {
                "operationId": "readFiring",
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": { "200": { "description": "The state", "content":
                  { "application/json": { "schema": { "$ref": "#/components/schemas/Firing" } } } } }
              }
            },
            "/glazes": {
              "get": {
                "operationId": "list",
                "responses": { "200": { "description": "Glazes", "content":
                  { "application/json": { "schema": { "$ref": "#/components/schemas/GlazeList" } } } } }
              }
            }
          },
          "components": {
            "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-Kiln-Key" } },
            "schemas": {
              "FiringOrder": { "type": "object", "properties": { "clay": { "type": "string" } } },
              "StartedFiring": { "type": "object", "properties": { "id": { "type": "string" } } },
              "Firing": {
                "type": "object",
                "required": ["phase"],
                "properties": {
                  "phase": { "type": "string", "enum": ["hot", "cool", "cracked"] },
                  "pot": { "$ref": "#/components/schemas/Pot" },
                  "cause": { "type": "string" }
                }
              },
              "Pot": { "type": "object", "properties": { "picture_url": { "type": "string" } } },
              "GlazeList": { "type": "object", "properties": { "names": { "type": "array", "items": { "type": "string" } } } },
              "FiringEnded": { "type": "object", "properties": { "firing": { "type": "string" } } }
            }
          }
        }
        """;

    private const string OverlayText = """
        {
          "overlay": "1.0.0",
          "actions": [
            {
              "target": "$",
              "update": {
                "x-clientgen-vendor": "Kiln",
                "x-clientgen-rate-limit": { "limits": [{ "calls": 100, "seconds": 1 }] }
              }
            },
            {
              "target": "$.paths['/firings'].post",
              "update": {
                "x-clientgen-area": "Firings",
                "x-clientgen-cost": "billable",
                "x-clientgen-retry": "never",
                "x-clientgen-job": {
                  "kind": "Firing",
                  "id": "/id",
                  "read": "readFiring",
                  "status": "/phase",
                  "succeeded": ["cool"],
                  "failed": ["cracked"],
                  "result": "/pot",
                  "errors": "/cause",
                  "interval": 0.05
                }
              }
            },
            {
              "target": "$.paths['/firings/{id}'].get",
              "update": { "x-clientgen-area": "Firings", "x-clientgen-cost": "free", "x-clientgen-retry": "safe" }
            },
            {
              "target": "$.paths['/glazes'].get",
              "update": { "x-clientgen-area": "Glazes", "x-clientgen-cost": "free", "x-clientgen-retry": "safe" }
            },
            { "target": "$.components.schemas.Pot.properties.picture_url", "update": { "x-clientgen-secret": true } },
            {
              "target": "$.components.schemas.FiringEnded",
              "update": { "x-clientgen-webhook": { "header": "X-Kiln-Signature", "proof": "hmac-sha256" } }
            }
          ]
        }
        """;

    private static string Project(string item, params string[] references) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Kiln</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                <{item} Include="kiln" />
                {string.Concat(references.Select(reference => $"<ProjectReference Include=\"{reference}\" />"))}
              </ItemGroup>
            </Project>
            """;
}
