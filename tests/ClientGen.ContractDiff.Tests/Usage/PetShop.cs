using ClientGen.ContractDiff.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.ContractDiff.Tests.Usage;

/// <summary>A small vendor: its document, a client as the generator writes it, compiled, and programs that use the client.</summary>
internal static class PetShop
{
    public const string Document = """
        openapi: 3.1.0
        info: { title: Pets, version: '1' }
        servers: [{ url: https://pets.example }]
        paths:
          /pets:
            post:
              operationId: add
              parameters: [{ name: dry, in: query, schema: { type: boolean } }]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
              responses: { '200': { description: A, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } }
          /pets/{id}:
            get:
              operationId: read
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '200': { description: A, content: { application/json: { schema: { $ref: '#/components/schemas/Job' } } } } }
            delete:
              operationId: drop
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
              responses: { '204': { description: A } }
        components:
          schemas:
            Order:
              type: object
              required: [pet]
              properties:
                pet: { $ref: '#/components/schemas/Pet' }
                note: { type: string }
                size: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Box' }] }
                depth: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Box' }] }
            Pet: { type: object, properties: { name: { type: string }, kind: { $ref: '#/components/schemas/Kind' }, tags: { type: array,
              items: { $ref: '#/components/schemas/Tag' } } } }
            Kind: { type: string, enum: [cat, dog, fish] }
            Tag: { type: object, properties: { text: { type: string } } }
            Box: { type: object, properties: { width: { type: integer } } }
            Job: { type: object, properties: { id: { type: string }, state: { type: string },
              result: { $ref: '#/components/schemas/Result' } } }
            Result: { type: object, properties: { url: { type: string }, bytes: { type: integer } } }
        """;

    private const string Client = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ClientGen.Json;
        using Newtonsoft.Json;

        namespace Pets;

        [OpenApiSchema("#/components/schemas/Order")]
        public partial class Order : JsonModel
        {
            [JsonProperty("pet")] public Pet Pet { get; set; } = null!;
            [JsonProperty("note")] public string? Note { get; set; }
            [JsonProperty("size")] public Size Size { get; set; }
            [JsonProperty("depth")] public Size Depth { get; set; }
            protected override void Check(ModelCheck check) => GC.KeepAlive(Note + Pet.Name);
        }

        [OpenApiSchema("#/components/schemas/Pet")]
        public class Pet : JsonModel
        {
            [JsonProperty("name")] public string? Name { get; set; }
            [JsonProperty("kind")] public Kind? Kind { get; set; }
            [JsonProperty("tags")] public IList<Tag>? Tags { get; set; }
        }

        [OpenApiSchema("#/components/schemas/Tag")]
        public class Tag : JsonModel
        {
            [JsonProperty("text")] public string? Text { get; set; }
        }

        [OpenApiSchema("#/components/schemas/Box")]
        public class Box : JsonModel
        {
            [JsonProperty("width")] public int? Width { get; set; }
        }

        [OpenApiSchema("#/components/schemas/Job")]
        public class Job : JsonModel
        {
            [JsonProperty("id")] public string Id { get; set; } = null!;
            [JsonProperty("state")] public string? State { get; set; }
            [JsonProperty("result")] public Result? Result { get; set; }
        }

        [OpenApiSchema("#/components/schemas/Result")]
        public class Result : JsonModel
        {
            [JsonProperty("url")] public string? Url { get; set; }
            [JsonProperty("bytes")] public long? Bytes { get; set; }
            public void Deconstruct(out string? url, out long? bytes) => (url, bytes) = (Url, Bytes);
        }

        [OpenApiSchema("#/components/schemas/Kind")]
        public readonly struct Kind : IOpenEnum<Kind>
        {
            private readonly object? _wire;
            public Kind(string value) => _wire = value;
            public static Kind Cat { get; } = new(Values.Cat);
            public static Kind Dog { get; } = new(Values.Dog);
            public static Kind Fish { get; } = new(Values.Fish);
            public string Value => (string)_wire!;
            public bool IsKnown => true;
            public object? Wire => _wire;
            public bool IsUnset => _wire is null;
            public Kind FromWire(object wire) => wire is string value ? new(value) : default;
            public static implicit operator Kind(string value) => new(value);
            public static class Values { public const string Cat = "cat", Dog = "dog", Fish = "fish"; }
        }

        [OpenApiSchema("#/components/schemas/Order/properties/size")]
        [OpenApiSchema("#/components/schemas/Order/properties/depth")]
        public readonly struct Size
        {
            private readonly object? _value;
            public Size(string value) => _value = value;
            public Size(Box value) => _value = value;
            public static implicit operator Size(string value) => new(value);
            public static implicit operator Size(Box value) => new(value);
            public static Size Wide(int width) => new Box { Width = width };
        }

        public sealed class PetsClient
        {
            private static readonly Func<Job, string?> Address = job => job.Result?.Url;
            private static readonly Func<Job, long?> Length = job => job.Result?.Bytes;

            [OpenApiOperation("POST", "/pets")] public Task<Job> AddAsync(Order body,
              bool? dry = null) => Task.FromResult(new Job { State = body.Note });
            [OpenApiOperation("GET", "/pets/{id}")] public Task<Job> ReadAsync(string id) => Task.FromResult(new Job());
            [OpenApiOperation("DELETE", "/pets/{id}")] public Task DropAsync(string id) => Task.CompletedTask;

            public async Task<string?> BuyAsync(Order order)
            {
                var job = await AddAsync(order);
                var watcher = new Watcher(id => ReadAsync(id));
                return Address(await watcher.WatchAsync(job.Id));
            }
        }

        public abstract class Watching
        {
            public async Task<Job> WatchAsync(string id) => await OnceAsync(id);
            protected abstract Task<Job> OnceAsync(string id);
        }

        internal sealed class Watcher(Func<string, Task<Job>> read) : Watching
        {
            protected override async Task<Job> OnceAsync(string id)
            {
                var job = await read(id);
                return job.State == "done" ? job : throw new InvalidOperationException();
            }
        }

        public static class PetsExtensions
        {
            public static Task ForgetAsync(this PetsClient client, Job job) => client.DropAsync(job.Id);
        }
        """;

    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("pet-shop-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    });

    private static readonly Lazy<MetadataReference> Library = new(() => Emit("Pets", Client));

    private static IEnumerable<MetadataReference> Framework { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p =>
                Path.GetFileName(p) is var name
                && (
                    name.StartsWith("System.", StringComparison.Ordinal)
                    || name is "netstandard.dll" or "Newtonsoft.Json.dll" or "ClientGen.Json.dll"
                )
            )
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>What the body of an async method with a client called <c>pets</c> touches.</summary>
    public static CodeUsage Of(string body, string declarations = "") => Used(Program(body, declarations));

    public static CodeUsage Used(string program, params MetadataReference[] more) => UsedOf(Make.Parse(Document), program, more);

    public static CodeUsage UsedOf(Spec document, string program, params MetadataReference[] more) =>
        UsageReader.Read("App.csproj", document, [Compile("App", program, [Library.Value, .. more])]);

    public static string Program(string body, string declarations = "") =>
        $$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading.Tasks;
            using Pets;
            {{declarations}}
            public static class App
            {
                public static async Task Run(PetsClient pets, string text, Func<Task> later)
                {
                    await later();
                    {{body}}
                }
            }
            """;

    /// <summary>A library of the user's own, built on the client.</summary>
    public static MetadataReference Emit(string name, string source, params MetadataReference[] more)
    {
        var path = Path.Combine(Folder.Value, name + ".dll");
        var result = Compile(name, source, more).Emit(path);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromFile(path);
    }

    public static MetadataReference Pets => Library.Value;

    private static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference> more) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
            [.. Framework, .. more],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithMetadataImportOptions(MetadataImportOptions.All)
        );
}
