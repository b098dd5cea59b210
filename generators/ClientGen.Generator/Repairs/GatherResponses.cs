using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>
/// Makes one response of the success statuses of an operation, since a method has one type, and remembers how each status is read: several
/// bodies are a union that the status decides, a status without a body is no value.
/// </summary>
internal sealed class GatherResponses : IRepair
{
    public void Apply(SpecDocument document)
    {
        // Asked first: gathering takes the content of files away.
        var hasPictures = Operation
            .All(document)
            .SelectMany(operation => SuccessResponse.Of(operation.Definition))
            .SelectMany(Types)
            .Any(MediaType.IsPicture);
        foreach (var operation in Operation.All(document))
        {
            DropOthers(operation.Definition);
            if (SuccessResponse.Of(operation.Definition) is { Count: > 0 } answers)
                Gather(operation, answers, hasPictures, document);
        }
    }

    private static void Gather(Operation operation, List<SuccessResponse> answers, bool hasPictures, SpecDocument document)
    {
        var definition = operation.Definition;
        if (answers.Exists(answer => answer.Kind == ResponseKind.File))
        {
            definition[ExtensionNames.Download] = IsPicture(answers, hasPictures) ? "FileContent.ImageOrVideo" : "FileContent.Any";
            Keep(answers[0], answers, null);
            return;
        }
        Accept(definition, answers);
        var bodies = new List<SuccessResponse>();
        foreach (var answer in answers.Where(answer => answer.Kind != ResponseKind.Empty))
        {
            if (!bodies.Exists(body => IsSame(body, answer, document)))
                bodies.Add(answer);
        }
        var kept = bodies.FirstOrDefault() ?? answers[0];
        // What is unwrapped, or followed as a job, has one type.
        if (definition[ExtensionNames.Unwrap] is null && definition[ExtensionNames.Job] is null)
            Remember(definition, answers, bodies, document);
        if (bodies.Count < 2)
            Keep(kept, answers, bodies.Count == 0 ? null : kept.Schema);
        else if (definition[ExtensionNames.ResponseForms] is JArray forms && forms.Any(form => form["variant"] is not null))
            Keep(kept, answers, Union(operation, bodies, document));
        else
            Choose(operation, kept, bodies, answers, document);
    }

    private static void Remember(JObject definition, List<SuccessResponse> answers, List<SuccessResponse> bodies, SpecDocument document)
    {
        var isUnion = bodies.Count > 1 && ResponseVariants.CanBeOne(bodies, document);
        if (bodies.Count == 0 || (answers.TrueForAll(answer => answer.Kind == ResponseKind.Json) && !isUnion))
            return;
        definition[ExtensionNames.ResponseForms] = new JArray(
            answers.Select(answer =>
            {
                var form = new JObject { ["status"] = answer.Status, ["kind"] = answer.Kind.ToString() };
                if (isUnion && answer.Kind != ResponseKind.Empty)
                    form["variant"] = bodies.FindIndex(body => IsSame(body, answer, document));
                return form;
            })
        );
    }

    private static JObject Union(Operation operation, List<SuccessResponse> bodies, SpecDocument document) =>
        new()
        {
            ["oneOf"] = new JArray(bodies.Select(body => ResponseVariants.Named(operation, body, document))),
            [ExtensionNames.Union] = new JObject { ["objects"] = "first-match" },
            [ExtensionNames.InOrder] = true,
            [ExtensionNames.Pointers] = new JArray(SourceMap.PlaceInDocument((JObject)bodies[0].Response.Value)),
        };

    private static void Choose(
        Operation operation,
        SuccessResponse kept,
        List<SuccessResponse> bodies,
        List<SuccessResponse> answers,
        SpecDocument document
    )
    {
        var kinds = bodies.ConvertAll(body => ModelKind(body.Schema, document)).Distinct().ToList();
        var holdsAll = kinds is [{ } _] || bodies.TrueForAll(body => IsSameSchema(body, kept, document));
        foreach (var other in bodies.Where(body => body != kept))
        {
            var read = holdsAll
                ? $"reads both as the body of {kept.Response.Name}; what does not fit is kept as it came"
                : "gives the JSON of both as it came";
            document.Note(
                Codes.Assumed,
                other.Response.Value,
                $"{operation.Endpoint} answers with {kept.Response.Name} and with {other.Response.Name}, whose body is another. The method "
                    + $"{read}. Remove one of them in the overlay to choose."
            );
        }
        Keep(kept, answers, holdsAll ? kept.Schema : SuccessResponse.Free(kept.Response));
    }

    // A model, and a list of models, keeps what it does not know; a number cannot hold a text.
    private static string? ModelKind(JObject schema, SpecDocument document)
    {
        var resolved = document.Resolve(schema);
        return resolved["properties"] is JObject { Count: > 0 } ? "object"
            : resolved["items"] is JObject items && document.Resolve(items)["properties"] is JObject { Count: > 0 } ? "array"
            : null;
    }

    private static void Keep(SuccessResponse kept, List<SuccessResponse> answers, JObject? schema)
    {
        foreach (var other in answers.Where(answer => answer != kept))
            other.Response.Remove();
        var response = (JObject)kept.Response.Value;
        if (schema is null)
            response.Remove("content");
        else
            response["content"] = new JObject { ["application/json"] = new JObject { ["schema"] = schema } };
        if (kept.Status == 0)
            kept.Response.Replace(new JProperty("200", response));
    }

    // An error's body is read as JSON or not at all.
    private static void DropOthers(JObject definition)
    {
        var successes = SuccessResponse.Of(definition).ConvertAll(answer => answer.Response);
        foreach (var response in (definition["responses"] as JObject ?? []).Properties().Except(successes).ToList())
        {
            if (response.Value["content"] is not JObject { Count: > 0 } content)
                continue;
            if (MediaType.Json([.. content.Properties()]) is { } json)
                response.Value["content"] = new JObject { ["application/json"] = json.Value };
            else
                ((JObject)response.Value).Remove("content");
        }
    }

    private static void Accept(JObject definition, List<SuccessResponse> answers)
    {
        var types = answers.Select(answer => answer.MediaType).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (types.Count > 0 && types is not ["application/json"])
            definition[ExtensionNames.Accept] = string.Join(", ", types);
    }

    // "application/octet-stream" says nothing: where a vendor answers with pictures elsewhere, it is one.
    private static bool IsPicture(List<SuccessResponse> answers, bool hasPictures)
    {
        var types = answers.SelectMany(Types).ToList();
        return types.TrueForAll(type => MediaType.IsPicture(type) || (hasPictures && MediaType.Plain(type) == "application/octet-stream"));
    }

    private static IEnumerable<string> Types(SuccessResponse answer) =>
        (answer.Response.Value["content"] as JObject ?? []).Properties().Select(type => type.Name);

    private static bool IsSame(SuccessResponse one, SuccessResponse other, SpecDocument document) =>
        one.Kind == other.Kind && IsSameSchema(one, other, document);

    private static bool IsSameSchema(SuccessResponse one, SuccessResponse other, SpecDocument document) =>
        SchemaShape.Fingerprint(document.Resolve(one.Schema)) == SchemaShape.Fingerprint(document.Resolve(other.Schema));
}
