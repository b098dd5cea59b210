using Newtonsoft.Json.Linq;

namespace ClientGen.JsonSchema;

/// <summary>Finds the document a <c>$ref</c> to another file names.</summary>
/// <param name="file">The file's name relative to the first document (already combined with the referring file's folder), or an absolute
/// URI.</param>
/// <returns>The parsed document, or null when there is none.</returns>
public delegate JToken? SchemaFileResolver(string file);
