using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Gives each parameter its .NET name: <c>task_id</c> is <c>taskId</c>.</summary>
internal sealed class NameParameters : IRepair
{
    // What OpenAPI says to ignore: the transport sets them.
    private static readonly string[] Ignored = ["accept", "content-type", "authorization"];

    // As the transport refuses them.
    private static readonly HashSet<string> Transports = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host",
        "Allow",
        "Expires",
        "Last-Modified",
        "Proxy-Authorization",
        "Connection",
        "Expect",
        "Keep-Alive",
        "Proxy-Connection",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
    };

    public void Apply(SpecDocument document)
    {
        foreach (var (_, _, definition) in Operation.All(document))
        {
            // What every generated method has besides.
            var taken = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["request"] = "the request's body",
                ["content"] = "the request's content",
                ["options"] = "the call's options",
                ["cancellationToken"] = "the call's token",
            };
            if (definition[ExtensionNames.FileTypes] is not null)
                taken["accept"] = "the media type of the call";
            var parameters = (definition["parameters"] as JArray ?? []).OfType<JObject>().ToList();
            foreach (
                var again in parameters.GroupBy(parameter => ((string?)(parameter["name"] as JValue), (string?)(parameter["in"] as JValue)))
            )
            {
                again.Skip(1).ToList().ForEach(parameter => parameter.Remove());
            }
            foreach (
                var parameter in parameters
                    .Where(parameter => parameter.Parent is not null)
                    .OrderBy(parameter => parameter[ExtensionNames.Name] is null)
            )
            {
                Name(parameter, taken, document);
            }
        }
    }

    private static void Name(JObject parameter, Dictionary<string, string> taken, SpecDocument document)
    {
        var wire = (string?)(parameter["name"] as JValue) ?? "";
        if ((string?)parameter["in"] == "header")
        {
            // No header has blanks around its name.
            wire = wire.Trim();
            if (Ignored.Contains(wire.ToLowerInvariant()))
            {
                parameter.Remove();
                return;
            }
            if (IsOfTheTransport(wire))
            {
                document.Note(
                    Codes.Assumed,
                    parameter,
                    $"The header \"{wire}\" describes how a request is sent, which the transport says itself: it is no parameter."
                );
                parameter.Remove();
                return;
            }
        }
        if ((string?)parameter["in"] is not ("path" or "query" or "header" or "cookie" or FormParts.Place or FormParts.HeaderPlace))
        {
            document.Error(
                Codes.Unsupported,
                parameter,
                $"\"{wire}\" is sent in \"{parameter["in"]}\", for which no code can be generated. Say in the overlay where it "
                    + "goes (\"in\": "
                    + $"path, query, header or cookie). Remove the parameter in the overlay until then: {InlineParts.Without(parameter)}"
            );
            return;
        }
        var pascal = (string?)parameter[ExtensionNames.Name] ?? Made(parameter, wire, taken, document);
        if (!CSharpName.IsIdentifier(pascal))
        {
            document.Error(
                Codes.UnusableName,
                parameter,
                $"\"{wire}\" makes no parameter name. Give the parameter an \"{ExtensionNames.Name}\" in the overlay. "
                    + OverlayAction.Renamed(parameter, SecondName.Free("Parameter", made => taken.ContainsKey(CSharpName.Camel(made))))
            );
            return;
        }
        var name = CSharpName.Camel(pascal);
        if (!taken.TryAdd(name, $"\"{wire}\""))
        {
            document.Error(
                Codes.MemberNameClaimedTwice,
                parameter,
                $"\"{wire}\" and {taken[name]} both claim the parameter name {name}. Rename the parameter with "
                    + $"\"{ExtensionNames.Name}\" in the overlay. "
                    + OverlayAction.Renamed(parameter, SecondName.Free(pascal, made => taken.ContainsKey(CSharpName.Camel(made))))
            );
        }
        parameter[ExtensionNames.Member] = name;
        parameter[ExtensionNames.Wire] = CSharpLiteral.Quote(wire);
    }

    private static bool IsOfTheTransport(string header) =>
        header.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || Transports.Contains(header);

    private static string Made(JObject parameter, string wire, Dictionary<string, string> taken, SpecDocument document)
    {
        var name = SecondName.Speakable(wire);
        if (!taken.TryGetValue(CSharpName.Camel(name), out var owner))
            return name;
        // The place tells two of one name apart; a sign may be all that does.
        var place = name + CSharpName.Pascal((string?)parameter["in"] ?? "");
        var second = SecondName.Free(
            taken.ContainsKey(CSharpName.Camel(place)) ? name : place,
            made => taken.ContainsKey(CSharpName.Camel(made))
        );
        SecondName.Tell(
            document,
            parameter,
            wire,
            $"{owner} has the name {CSharpName.Camel(name)}",
            CSharpName.Camel(second),
            new JObject { [ExtensionNames.Name] = second }
        );
        return second;
    }
}
