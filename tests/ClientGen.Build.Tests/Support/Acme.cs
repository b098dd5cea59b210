namespace ClientGen.Build.Tests.Support;

/// <summary>The smallest vendor that has contracts, a union and a client.</summary>
internal static class Acme
{
    public const string Contracts = "src/Acme.Contracts/Acme.Contracts.csproj";
    public const string Client = "src/Acme/Acme.csproj";

    public static void Write(string root)
    {
        Write(
            root,
            "specs/acme/openapi.json",
            """
            {
              "openapi": "3.1.0",
              "info": { "title": "Acme", "version": "1" },
              "servers": [{ "url": "https://api.acme.test/v1" }],
              "security": [{ "Key": [] }],
              "paths": {
                "/things": {
                  "get": {
                    "operationId": "list",
                    "responses": { "200": { "description": "Things",
                      "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } }
                  }
                }
              },
              "components": {
                "securitySchemes": { "Key": { "type": "apiKey", "in": "header", "name": "X-Acme-Key" } },
                "schemas": {
                  "Thing": {
                    "type": "object",
                    "properties": {
                      "mode": { "type": "string", "enum": ["fast", "slow"] },
                      "size": { "anyOf": [{ "type": "integer" }, { "type": "string" }] }
                    }
                  }
                }
              }
            }
            """
        );
        Write(
            root,
            "specs/acme/overlay.json",
            """
            {
              "overlay": "1.0.0",
              "actions": [
                {
                  "target": "$.paths['/things'].get",
                  "update": { "x-clientgen-cost": "free", "x-clientgen-retry": "safe" }
                }
              ]
            }
            """
        );
        Write(
            root,
            "generators/Vendors.props",
            """
            <Project>
              <ItemGroup>
                <OpenApiVendor Include="acme" Namespace="Acme.Api" />
                <OpenApiVendor Include="claid" Namespace="ClientGen.Claid" />
              </ItemGroup>
            </Project>
            """
        );
        Write(root, Contracts, Project("netstandard2.0;net8.0;net10.0", "OpenApiContracts", "../ClientGen.Json/ClientGen.Json.csproj"));
        Write(
            root,
            Client,
            Project(
                "netstandard2.0;net10.0",
                "OpenApiClient",
                "../Acme.Contracts/Acme.Contracts.csproj",
                "../ClientGen.Http/ClientGen.Http.csproj"
            )
        );
    }

    private static void Write(string root, string relative, string text)
    {
        var file = Path.Combine(root, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Project(string frameworks, string item, params string[] references) =>
        $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>{frameworks}</TargetFrameworks>
                <RootNamespace>Acme.Api</RootNamespace>
              </PropertyGroup>
              <ItemGroup>
                <{item} Include="acme" />
                {string.Concat(references.Select(reference => $"<ProjectReference Include=\"{reference}\" />"))}
              </ItemGroup>
            </Project>
            """;
}
