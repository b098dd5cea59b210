using ClientGen.Generator.Document;
using ClientGen.Generator.Unions;

namespace ClientGen.Generator;

/// <summary>A document in which everything has its C# name and still knows its place in the vendor's document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Unions">The union types that were taken out of it.</param>
internal sealed record NamedDocument(SpecDocument Document, IReadOnlyList<UnionModel> Unions);
