namespace ClientGen.OpenApi.References;

/// <summary>The kinds of objects an OpenAPI document is built of, as far as messages depend on them.</summary>
internal enum PartKind
{
    PathItem,
    Operation,
    Parameter,
    Body,
    Response,
    Header,
    Callback,
    Media,
    Encoding,
    Schema,
}
