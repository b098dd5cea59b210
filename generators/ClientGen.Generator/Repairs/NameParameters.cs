using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each parameter its .NET name: <c>task_id</c> is <c>taskId</c>.</summary>
internal sealed class NameParameters : IRepair
{
    // What OpenAPI says to ignore: the transport sets them.
    private static readonly string[] Ignored = ["accept", "content-type", "authorization"];

    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            // What every generated method has besides.
            var taken = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["body"] = "the request's body",
                ["content"] = "the request's content",
                ["options"] = "the call's options",
                ["cancellationToken"] = "the call's token",
            };
            foreach (var parameter in (definition["parameters"] as JArray ?? []).OfType<JObject>().ToList())
                Name(parameter, taken, document);
        }
    }

    private static void Name(JObject parameter, Dictionary<string, string> taken, SpecDocument document)
    {
        var wire = (string?)(parameter["name"] as JValue) ?? "";
        if ((string?)parameter["in"] == "header" && Ignored.Contains(wire.ToLowerInvariant()))
        {
            parameter.Remove();
            return;
        }
        if ((string?)parameter["in"] is not ("path" or "query" or "header" or "cookie"))
        {
            document.Error(
                Codes.Unsupported,
                parameter,
                $"\"{wire}\" is sent in \"{parameter["in"]}\", for which no code can be generated. Remove the parameter in the overlay."
            );
            return;
        }
        var pascal = (string?)parameter[ExtensionNames.Name] ?? CSharpName.Pascal(wire);
        if (!CSharpName.IsIdentifier(pascal))
        {
            document.Error(
                Codes.UnusableName,
                parameter,
                $"\"{wire}\" makes no parameter name. Give the parameter an \"{ExtensionNames.Name}\" in the overlay."
            );
            return;
        }
        var name = CSharpName.Camel(pascal);
        if (!taken.TryAdd(name, $"\"{wire}\""))
            document.Error(
                Codes.MemberNameClaimedTwice,
                parameter,
                $"\"{wire}\" and {taken[name]} both claim the parameter name {name}. Rename the parameter with "
                    + $"\"{ExtensionNames.Name}\" in the overlay."
            );
        parameter[ExtensionNames.Member] = name;
        parameter[ExtensionNames.Wire] = CSharpLiteral.Quote(wire);
    }
}
