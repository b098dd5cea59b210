using ClientGen.Generator.Naming;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>The C# names of a document, by the place in the vendor's document.</summary>
internal sealed class NameMap
{
    /// <summary>The classes, enums and unions that are generated.</summary>
    public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The type of every schema that has one.</summary>
    public Dictionary<string, SchemaType> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Members by the place of their schema.</summary>
    public Dictionary<string, NamedMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that members are declared with, by class and member, as in <c>Image.Name</c>.</summary>
    public Dictionary<string, string> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>Enum members by the place of the enum and the value on the wire.</summary>
    public Dictionary<(string Pointer, string Value), string> Values { get; } = [];

    /// <summary>What asks a union for a variant, by the variant's place.</summary>
    public Dictionary<string, string> Variants { get; } = new(StringComparer.Ordinal);

    /// <summary>Methods by HTTP method and path, as in <c>Images.EditAsync</c>.</summary>
    public Dictionary<(string Method, string Path), string> Methods { get; } = [];

    /// <summary>Methods whose parameters have the order that the overlay states.</summary>
    public HashSet<(string Method, string Path)> Ordered { get; } = [];

    /// <summary>The URL of the first server; null where none is named.</summary>
    public string? ServerUrl { get; set; }

    /// <summary>Arguments by the place of the parameter.</summary>
    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);
}

/// <summary>A member of a generated class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type it is declared with; null where NSwag chooses by rules of its own.</param>
internal sealed record NamedMember(string Name, SchemaType? Type);
