namespace ClientGen.Generator.Tests.Compiled;

/// <summary>A document whose paths, operations and texts stand in other files is the same client as one of a single file.</summary>
[Slow("compiles generated clients")]
public sealed class SeveralFilesTests
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: T, version: '1', description: {$ref: intro.md}}
        tags: [{name: Pets, description: {$ref: 'texts.yml#/pets'}}]
        paths:
          /pets/{id}: {$ref: pets/path.yml}
          /owners:
            get: {$ref: 'pets/owners.yml'}
        """;

    private static readonly (string Name, string Text)[] Files =
    [
        ("intro.md", "All about pets."),
        ("texts.yml", "pets: Of pets."),
        (
            "pets/path.yml",
            """
            parameters: [{$ref: '../shared/parameters.yml#/id'}]
            get:
              operationId: readPet
              tags: [Pets]
              x-code: [{source: {$ref: nowhere.ts}}]
              responses: {$ref: 'answers.yml#/pet'}
            """
        ),
        (
            "pets/owners.yml",
            """
            operationId: listOwners
            tags: [Pets]
            responses:
              '200': {description: d, content: {application/json: {schema: {type: array, items: {$ref: '../shared/models.yml#/Owner'}}}}}
              default: {description: d, content: {application/json: {schema: {$ref: '../shared/models.yml#/Problem'}}}}
            """
        ),
        ("pets/answers.yml", "pet: {'200': {description: d, content: {application/json: {schema: {$ref: '../shared/models.yml#/Pet'}}}}}"),
        ("shared/parameters.yml", "id: {name: id, in: path, required: true, schema: {type: integer}}"),
        (
            "shared/models.yml",
            """
            Pet: {type: object, properties: {name: {type: string}, owner: {$ref: '#/Owner'}}}
            Owner: {type: object, properties: {pets: {type: array, items: {$ref: '#/Pet'}}}}
            Problem: {type: object, properties: {code: {$ref: 'https://models.vendor.test/v1/codes.json#/Code'}}}
            """
        ),
        // Saved from its server.
        ("codes.json", "{\"Code\":{\"type\":\"string\",\"enum\":[\"a\",\"b\"]}}"),
    ];

    [Fact]
    public void PathsOperationsAndTexts_InFilesOfTheirOwn()
    {
        var generated = Generated.From(Document, null, Defaults.ByMethod, "openapi.yaml", Files);
        generated.ShouldCompile();
        generated.Listing().ShouldContain(member => member.Contains("ReadPetAsync(long id", StringComparison.Ordinal));
        generated.Listing().ShouldContain(member => member.Contains("ListOwnersAsync(", StringComparison.Ordinal));
        generated.Listing().ShouldContain(member => member.Contains("Vendor.Api.Code", StringComparison.Ordinal));
        generated.Listing().ShouldContain("Class Vendor.Api.Owner : ClientGen.Json.JsonModel");
    }

    [Fact]
    public void ModelsOfSwagger2_InFilesOfTheirOwn() =>
        Generated
            .From(
                """
                swagger: '2.0'
                info: {title: T, version: '1'}
                host: api.vendor.test
                paths:
                  /pets: {get: {operationId: list, responses: {'200': {description: d, schema: {$ref: 'models/pets/all.json'}}}}}
                """,
                null,
                Defaults.ByMethod,
                "openapi.yaml",
                ("models/pets/all.json", "{\"type\":\"array\",\"items\":{\"$ref\":\"pet.json\"}}"),
                ("models/pets/pet.json", "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}")
            )
            .Listing()
            .ShouldContain(member => member.Contains("Vendor.Api.Pet.Name", StringComparison.Ordinal));
}
