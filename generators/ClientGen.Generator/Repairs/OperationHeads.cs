using ClientGen.Generator.Docs;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>The doc comment of a generated operation.</summary>
internal static class OperationHeads
{
    private const string UnknownOutcome =
        "It was sent, and no response tells whether the vendor started the work, which it would bill. Look at what the vendor has before "
        + "you send it again.";

    // C# has no mark for one parameter.
    private const string Deprecated = "The vendor marks this as deprecated.";

    /// <summary>What stands on whatever the vendor means to take away.</summary>
    public const string Obsolete = "[Obsolete(\"The vendor marks this as deprecated.\")]";

    /// <summary>That of the operation with what came around its response: what is said of the operation.</summary>
    public static string WriteWithResponse(JObject definition)
    {
        var comment = new DocComment("    ").Code(
            $"/// <inheritdoc cref=\"{(string?)definition[ExtensionNames.Class]}.{Method(definition)}Async\"/>"
        );
        return (IsDeprecated(definition) ? comment.Code(Obsolete) : comment).ToString();
    }

    /// <summary>An example of the operation with what came around its response; null where none is known.</summary>
    public static string? ExampleWithResponse(JObject definition) =>
        definition[ExtensionNames.Example] is null
            ? null
            : new DocComment("").Example($"var response = await {Call(definition, ".WithResponse", "Async")}").ToString();

    public static string Write(JObject definition, SpecDocument document)
    {
        var summary = Text(definition["summary"]);
        var remarks = Text(definition["description"]);
        if (summary.Count == 0)
            (summary, remarks) = (remarks, []);
        var billable = (string?)definition[ExtensionNames.Cost] == "billable";
        if (billable)
            remarks.Add("The vendor bills this call: it is not sent again unless the vendor is known not to have started the work.");
        else if (document.Defaults == Defaults.Asked)
            remarks.Add("This call costs nothing.");
        var comment = new DocComment("    ")
            .Element("summary", summary.Count > 0 ? summary : ["No description is published."])
            .Element("remarks", remarks);
        AddParameters(comment, definition, document);
        comment.Element("param name=\"options\"", ["Options of this call alone."]);
        comment.Element(
            "param name=\"cancellationToken\"",
            [billable ? "Ends the call. Work that the vendor has started goes on, and is billed." : "Ends the call."]
        );
        if (Response(definition) is { } answer)
            comment.Element("returns", [answer]);
        comment.Element("exception cref=\"ApiException\"", ["The vendor refused the call, or could not be reached."]);
        if (billable)
            comment.Element("exception cref=\"UnknownOutcomeException\"", [UnknownOutcome]);
        if (definition[ExtensionNames.Example] is not null)
            comment.Example(Example(definition));
        return (IsDeprecated(definition) ? comment.Code(Obsolete) : comment).ToString();
    }

    private static string Example(JObject definition) =>
        (
            definition[ExtensionNames.Download] is not null ? "using var file = "
            : Response(definition) is not null ? "var result = "
            : ""
        ) + $"await {Call(definition, "", "Async")}";

    private static string Call(JObject definition, string view, string end) =>
        $"client.{(string?)definition[ExtensionNames.Area]}{view}.{Method(definition)}{end}"
        + $"{(string?)definition[ExtensionNames.Example]};";

    /// <summary>That of its dry run.</summary>
    public static string WriteDryRun(JObject definition, SpecDocument document)
    {
        var method = Method(definition) + "Async";
        var comment = new DocComment("    ").Element(
            "summary",
            [$"What {Markdown.Code(method)} would send, and what that would cost. Sends nothing."]
        );
        AddParameters(comment, definition, document);
        comment
            .Element("param name=\"options\"", ["Options of this call alone."])
            .Element("returns", ["The request, its expected cost, and what in it the vendor may refuse."])
            .Element("exception cref=\"InvalidRequestException\"", ["The vendor is known to refuse it."])
            .Element("exception cref=\"ArgumentException\"", ["A value cannot be sent; the message says which."]);
        if (definition[ExtensionNames.Example] is not null)
            comment.Example($"var preview = {Call(definition, ".DryRun", "")}");
        return (IsDeprecated(definition) ? comment.Code(Obsolete) : comment).ToString();
    }

    /// <summary>The doc comment of the method whose caller makes the body.</summary>
    public static string OfContent(JObject definition, SpecDocument document)
    {
        var other = (JObject)definition.DeepClone();
        other.Remove("requestBody");
        other[ExtensionNames.Content] = true;
        other.Remove(ExtensionNames.Example);
        return Write(other, document);
    }

    /// <summary>The doc comment of the method that asks for a file where there is a model too.</summary>
    public static string OfFile(JObject definition, SpecDocument document)
    {
        var other = (JObject)definition.DeepClone();
        other[ExtensionNames.Download] = true;
        other.Remove(ExtensionNames.Example);
        return Write(other, document);
    }

    // As NSwag has it: a name that ends in Async does so once.
    private static string Method(JObject definition)
    {
        var name = (string)definition[ExtensionNames.Name]!;
        return name.EndsWith("Async", StringComparison.Ordinal) ? name[..^"Async".Length] : name;
    }

    private static bool IsDeprecated(JObject part) => (bool?)(part["deprecated"] as JValue) == true;

    private static void AddParameters(DocComment comment, JObject definition, SpecDocument document)
    {
        if (definition[ExtensionNames.Download] is not null && definition[ExtensionNames.FileTypes] is JArray types)
        {
            comment.Element(
                "param name=\"accept\"",
                [$"The media type that is asked for: {string.Join(", ", types.Select(type => Markdown.Code((string)type!)))}."]
            );
        }
        foreach (var parameter in (definition["parameters"] as JArray ?? []).OfType<JObject>())
        {
            var name = ((string?)parameter[ExtensionNames.Member] ?? "").TrimStart('@');
            var text = Text(parameter["description"]);
            var constraints = parameter["schema"] is JObject schema ? Constraints.Sentences(schema, document) : [];
            var said = text.Count > 0 ? text : [$"The vendor's parameter {Markdown.Code((string?)parameter["name"] ?? "")}."];
            comment.Element(
                $"param name=\"{name}\"",
                [string.Join(' ', said.Concat(constraints).Concat(IsDeprecated(parameter) ? [Deprecated] : []))]
            );
        }
        var body = Text(definition["requestBody"]?["description"]);
        if (definition["requestBody"] is not null)
            comment.Element("param name=\"request\"", body.Count > 0 ? [string.Join(' ', body)] : ["What is sent."]);
        if (definition[ExtensionNames.Content] is not null)
            comment.Element("param name=\"content\"", ["What is sent; it is made anew for each attempt."]);
    }

    private static string? Response(JObject definition)
    {
        if (definition[ExtensionNames.Download] is not null)
            return "The file, as it comes. Dispose it.";
        var answer = (definition["responses"] as JObject ?? [])
            .Properties()
            .FirstOrDefault(response => response.Name.StartsWith('2'))
            ?.Value;
        return answer?["content"] is null ? null
            : Text(answer["description"]) is [var said, ..] ? said
            : "What the vendor answers.";
    }

    private static List<string> Text(JToken? description) =>
        Markdown.Paragraphs((string?)(description as JValue) ?? "").Select(Markdown.Xml).ToList();
}
