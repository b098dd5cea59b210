using Newtonsoft.Json.Linq;

namespace ClientGen.Tests;

/// <summary>A document about pets and recorded traffic with its service, in files of their own that are gone with it.</summary>
internal sealed class PetTraffic : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contract-verify-");

    public void Dispose() => _folder.Delete(recursive: true);

    public string Har(params JObject[] entries) =>
        Write("traffic.har", new JObject { ["log"] = new JObject { ["entries"] = new JArray(entries) } }.ToString());

    public string Spec(string pet = "x-note: closed to nobody") =>
        Write(
            "spec.yaml",
            """
            openapi: 3.1.0
            info: { title: Pets, version: '1' }
            servers: [{ url: https://api.example/v1 }]
            paths:
              /pets:
                get:
                  parameters: [{ name: limit, in: query, schema: { type: integer } }]
                  responses:
                    '200':
                      description: Pets
                      headers: { X-Total: { required: true, schema: { type: integer } } }
                      content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
              /pets/{id}:
                delete:
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses: { '204': { description: Gone } }
            components:
              schemas:
                Pet: { type: object, PET, required: [name], properties: { name: { type: string }, kind: { type: string, enum: [cat, dog] },
                  mother: { $ref: '#/components/schemas/Pet' } } }
            """.Replace("PET", pet, StringComparison.Ordinal)
        );

    public string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public static JObject Entry(string method, string url, int status, string body) =>
        new()
        {
            ["request"] = new JObject
            {
                ["method"] = method,
                ["url"] = url,
                ["headers"] = new JArray(),
            },
            ["response"] = new JObject
            {
                ["status"] = status,
                ["headers"] = new JArray(
                    new JObject { ["name"] = "Content-Type", ["value"] = "application/json; charset=utf-8" },
                    new JObject { ["name"] = "x-total", ["value"] = "1" }
                ),
                ["content"] = new JObject { ["mimeType"] = "application/json", ["text"] = body },
            },
        };
}
