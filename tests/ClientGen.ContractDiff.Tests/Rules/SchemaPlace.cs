using ClientGen.ContractDiff.Exposure;
using ClientGen.ContractDiff.Severity;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>A place in a small document where a schema can stand.</summary>
public sealed record SchemaPlace(string Name, Direction Direction, bool Member)
{
    public static IReadOnlyList<SchemaPlace> All { get; } =
    [
        new("request-body", Direction.Request, false),
        new("request-member", Direction.Request, true),
        new("parameter", Direction.Request, false),
        new("parameter-member", Direction.Request, true),
        new("response-body", Direction.Response, false),
        new("response-member", Direction.Response, true),
        new("header", Direction.Response, false),
        new("header-member", Direction.Response, true),
    ];

    internal Area Area =>
        Name switch
        {
            "request-body" or "response-body" => Area.Body,
            "request-member" or "response-member" => Area.Property,
            "parameter" => Area.Parameter,
            "parameter-member" => Area.ParameterProperty,
            "header" => Area.Header,
            _ => Area.HeaderProperty,
        };

    /// <summary>A document with the schema at this place.</summary>
    internal Spec Document(JToken schema)
    {
        if (Member)
        {
            schema = new JObject
            {
                ["type"] = "object",
                ["properties"] = new JObject { ["m"] = schema },
            };
        }
        var response = new JObject { ["description"] = "Done" };
        var operation = new JObject
        {
            ["operationId"] = "doIt",
            ["responses"] = new JObject { ["200"] = response },
        };
        var content = new JObject { ["application/json"] = new JObject { ["schema"] = schema } };
        if (Name.StartsWith("request", StringComparison.Ordinal))
        {
            operation["requestBody"] = new JObject { ["content"] = content };
        }
        else if (Name.StartsWith("response", StringComparison.Ordinal))
        {
            response["content"] = content;
        }
        else if (Name.StartsWith("parameter", StringComparison.Ordinal))
        {
            operation["parameters"] = new JArray(
                new JObject
                {
                    ["name"] = "p",
                    ["in"] = "query",
                    ["schema"] = schema,
                }
            );
        }
        else
        {
            response["headers"] = new JObject { ["X-H"] = new JObject { ["schema"] = schema } };
        }
        return Make.Of(Make.Frame(new JObject { ["/things"] = new JObject { ["post"] = operation } }));
    }
}
