namespace ClientGen.OpenApi;

/// <summary>How much of a document was read, references followed.</summary>
/// <param name="Files">The files: the named one and those its references reach.</param>
/// <param name="Operations">The operations of paths, webhooks and callbacks.</param>
/// <param name="Schemas">The schemas, those inside other schemas included; a reference is none.</param>
public sealed record SpecExtent(int Files, int Operations, int Schemas);
