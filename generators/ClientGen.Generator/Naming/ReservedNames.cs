namespace ClientGen.Generator.Naming;

/// <summary>Names that generated code uses itself: a vendor's type of that name would take their place.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "Action", "ApiDownload", "ApiException", "ApiOperation", "ApiRequest", "ApiTransport", "ArgumentNullException", "Attribute",
        "CancellationToken", "Check", "DateTimeOffset", "Dictionary", "Equals", "ExpectedCost", "Func", "Held", "HttpMethod", "ICollection", "IDictionary",
        "IEnumerable", "IEquatable", "IList", "IOpenEnum", "IReadOnlyList", "ICheckedValue", "IUnion", "IUnionValue", "IWireValue", "InvalidOperationException",
        "JToken", "JTokenType", "JsonConverter", "JsonModel", "JsonProperty", "JsonSerializer", "JsonSubtypes", "List", "ModelCheck", "ModelConverter",
        "ModelJson", "Newtonsoft", "OnDeserialized", "Obsolete", "OpenApiOperation", "OpenApiRequired", "OpenApiSchema", "OpenEnum", "OpenEnumConverter", "OperationAuth",
        "OperationCost", "Optional", "RawJson", "ReplayableContent", "RequestOptions", "Required", "RetryClass", "StreamingContext",
        "System", "TResult", "TaggedConverter", "Task", "Union", "UnionConverter", "UnionValue",
        // What enums and unions declare: a struct cannot have a member of its own name.
        "IsKnown", "KnownValues", "Match", "Switch", "Value", "Values",
    };

    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    public static bool IsType(string name) => Types.Contains(name);

    public static IReadOnlyCollection<string> Inherited => ObjectMembers;
}
