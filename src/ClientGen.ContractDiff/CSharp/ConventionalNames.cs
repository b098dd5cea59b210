namespace ClientGen.ContractDiff.CSharp;

/// <summary>Plain .NET naming: schema key to class, property to member, operation id to method.</summary>
public sealed class ConventionalNames : ICSharpNames
{
    /// <summary>The one instance; it keeps no state.</summary>
    public static ConventionalNames Instance { get; } = new();

    private ConventionalNames() { }

    /// <inheritdoc />
    public string TypeName(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        var segments = pointer[(pointer.IndexOf('#', StringComparison.Ordinal) + 1)..]
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(JsonPointer.Unescape)
            .ToList();
        return segments switch
        {
            ["components", "schemas", var key, .. var rest] => Pascal(key) + Suffix(rest),
            ["components", _, var key, .. var rest] => Pascal(key) + Suffix(rest),
            ["paths" or "webhooks", var path, var method, .. var rest] => MethodBase(method, path) + Suffix(rest),
            _ when Suffix(segments) is { Length: > 0 } name => name,
            // In a file of its own a schema is called as what holds it.
            _ => Pascal(segments.LastOrDefault(s => s is not ("schema" or "schemas" or "content")) ?? ""),
        };
    }

    /// <inheritdoc />
    public string MemberName(string typePointer, string property) => Pascal(property);

    /// <inheritdoc />
    public string EnumMemberName(string typePointer, string value) => Pascal(value);

    /// <inheritdoc />
    public string VariantName(string typePointer, string variantPointer) => "TryPick" + TypeName(variantPointer);

    /// <inheritdoc />
    public string MethodName(string httpMethod, string path, string? operationId)
    {
        ArgumentNullException.ThrowIfNull(httpMethod);
        ArgumentNullException.ThrowIfNull(path);
        return (operationId is null ? MethodBase(httpMethod, path) : Pascal(operationId)) + "Async";
    }

    /// <inheritdoc />
    public string ParameterName(string pointer, string name) => CSharpName.Camel(Pascal(name));

    /// <inheritdoc />
    public CSharpType? TypeOf(string pointer) => null;

    /// <inheritdoc />
    public CSharpType? MemberType(string typePointer, string property) => null;

    // The build asks for a name where the wire gives none; a report shows a word for it.
    private static string Pascal(string wire) => CSharpName.Pascal(wire) is { Length: > 0 } name ? name : "Empty";

    private static string MethodBase(string method, string path) =>
        string.Concat(path.Split('/', '{', '}').Where(s => s.Length > 0).Select(Pascal))
        + Pascal(method.ToUpperInvariant()[..1] + method[1..]);

    // What stands between a named schema and an inline one: members name it, items and variants number it.
    private static string Suffix(List<string> segments)
    {
        var name = "";
        for (var i = 0; i < segments.Count; i++)
        {
            switch (segments[i])
            {
                case "properties" when i + 1 < segments.Count:
                    name += Pascal(segments[++i]);
                    break;
                case "items":
                    name += "Item";
                    break;
                case "anyOf" or "oneOf" when i + 1 < segments.Count:
                    name += "Variant" + segments[++i];
                    break;
                case "requestBody":
                    name += "Request";
                    break;
                case "responses" when i + 1 < segments.Count:
                    name += segments[++i] is "200" or "201" or "202" or "default" ? "Response" : "Response" + segments[i];
                    break;
                case "parameters" when i + 1 < segments.Count:
                    name += "Parameter" + segments[++i];
                    break;
                case "additionalProperties":
                    name += "Value";
                    break;
                default:
                    break;
            }
        }

        return name;
    }
}
