using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Shell;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>An OpenAPI document while it is being repaired.</summary>
internal sealed class SpecDocument(string path, JObject root, DiagnosticBag diagnostics)
{
    private const string SchemaPrefix = "#/components/schemas/";

    public string Path { get; } = path;

    public JObject Root { get; } = root;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>What holds where nobody says it.</summary>
    public Defaults Defaults { get; init; }

    /// <summary>The other files that the document refers to, as far as they were read.</summary>
    public ICollection<string> OtherFiles { get; } = [];

    /// <summary>What those files are called in the document, by path.</summary>
    public IDictionary<string, string> FileNames { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the caller calls the vendor where neither overlay nor document does; null where nobody says it.</summary>
    public string? GivenVendor { get; init; }

    /// <summary>The namespace of what is generated; null for tools that only ask for names.</summary>
    public string? Namespace { get; set; }

    /// <summary>The vendor's name: the overlay's word for it, the document's or the caller's, or else the file's.</summary>
    public string Vendor => (string?)Root[ExtensionNames.Vendor] ?? GivenVendor ?? ClientNameOf(Path, Namespace);

    /// <summary>What a client is called where nobody says it: after the document's file, or after its namespace where the file is called
    /// after a day or something else that makes no name.</summary>
    public static string ClientNameOf(string path, string? rootNamespace = null) =>
        NameOf(System.IO.Path.GetFullPath(path)) is [var first, ..] name
        && char.IsLetter(first)
        && ShellNames.IsUsable(CSharpName.Pascal(name))
            ? name
        : rootNamespace?.Split('.')[^1] is { } last && ShellNames.IsUsable(CSharpName.Pascal(last)) ? last
        : "Api";

    /// <summary>The name that a document's file gives the vendor; its folder's where the file is an <c>openapi.json</c> as there are
    /// many.</summary>
    public static string NameOf(string path) =>
        System.IO.Path.GetFileNameWithoutExtension(path) is var name && name.ToUpperInvariant() is not ("OPENAPI" or "SWAGGER")
            ? name
            : System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path))!;

    /// <summary>The component schemas, by key.</summary>
    public JObject Schemas
    {
        get
        {
            var components = Root["components"] as JObject;
            if (components is null)
                Root["components"] = components = [];
            if (components["schemas"] is not JObject schemas)
                components["schemas"] = schemas = [];
            return schemas;
        }
    }

    public void Error(string code, JToken place, string message) => Diagnostics.Add(code, Path, place, message);

    public void Note(string code, JToken place, string message) => Diagnostics.AddNote(code, Path, place, message);

    /// <summary>An error where everything that is unsure is asked; where not, a note of what is done instead.</summary>
    public void ErrorOrNote(string code, JToken place, string fault, string mend, string instead)
    {
        if (Defaults == Defaults.Asked)
            Error(code, place, $"{fault} {mend}");
        else
            Note(Codes.Assumed, place, $"{fault} {instead}");
    }

    /// <summary>The key of the component schema that a reference names, or null when the schema is no such reference.</summary>
    public static string? ReferencedKey(JToken? schema) =>
        schema is JObject value
        && value["$ref"] is JValue { Value: string reference }
        && reference.StartsWith(SchemaPrefix, StringComparison.Ordinal)
            ? JsonPointer.Unescape(reference[SchemaPrefix.Length..])
            : null;

    public static JObject Reference(string key) => new() { ["$ref"] = SchemaPrefix + JsonPointer.Escape(key) };

    /// <summary>Follows references and single-element <c>allOf</c> wrappers to the schema that says something.</summary>
    public JObject Resolve(JObject schema)
    {
        // A chain longer than this is a cycle of bare references, which describes nothing.
        for (var step = 0; step < 32; step++)
        {
            if (ReferencedKey(schema) is { } key && Schemas[key] is JObject target)
                schema = target;
            else if (SchemaShape.SingleAllOf(schema) is { } inner)
                schema = inner;
            else
                break;
        }
        return schema;
    }
}
