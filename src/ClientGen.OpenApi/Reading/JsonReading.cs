using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi.Reading;

/// <summary>How JSON is read into a tree. Dates stay text in every case.</summary>
internal sealed record JsonReading
{
    /// <summary>How deep documents may be nested, whatever they are written in.</summary>
    public const int Deepest = 1_000;

    /// <summary>For comparing what others wrote: the last of several members of one name counts, as most readers have it.</summary>
    public static JsonReading Lenient { get; } = new();

    /// <summary>For documents that code is made of: a repeated member is an error, and numbers keep their digits.</summary>
    public static JsonReading Exact { get; } = new() { Repeated = DuplicatePropertyNameHandling.Error, KeepsDigits = true };

    /// <summary>Exact, and nothing but the grammar of RFC 8259: no comments, single quotes or trailing commas.</summary>
    public static JsonReading Strict { get; } = Exact with { IsStrict = true, MaxDepth = 256 };

    public DuplicatePropertyNameHandling Repeated { get; private init; } = DuplicatePropertyNameHandling.Replace;

    /// <summary>Whether fractions are read as decimals, not as binary fractions.</summary>
    public bool KeepsDigits { get; private init; }

    public bool IsStrict { get; private init; }

    /// <summary>How deep objects and lists may be nested: what walks the tree has that much room on any stack.</summary>
    public int MaxDepth { get; private init; } = Deepest;
}
