using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>Generated code uses what it marks as deprecated, and must not be warned of itself.</summary>
internal static class Deprecations
{
    private const string Line = "#pragma warning disable CS0612, CS0618 // What the vendor deprecates is checked and read all the same.";

    /// <summary>The same, before what uses types, in a document that deprecates a type; else nothing.</summary>
    public static string HeadOfTypes(SpecDocument document) =>
        document.Schemas.PropertyValues().Any(schema => (bool?)(schema["deprecated"] as JValue) == true) ? Line + "\n" : "";

    /// <summary>The line that keeps the compiler silent, in files of a document that deprecates anything; else nothing.</summary>
    public static string Pragma(SpecDocument document) =>
        SchemaWalker.All(document).Any(schema => (bool?)(schema["deprecated"] as JValue) == true) ? "\n" + Line : "";
}
