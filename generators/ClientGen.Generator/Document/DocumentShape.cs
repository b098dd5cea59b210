using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Document;

/// <summary>The JSON type of each part of a document outside schemas that the generator reads, as OpenAPI gives it.</summary>
internal static class DocumentShape
{
    /// <summary>What is expected at a place, and what inside it.</summary>
    /// <param name="Name">As messages call it, such as <c>an object</c>.</param>
    /// <param name="Fits">Whether a value is of that type.</param>
    /// <param name="Inner">The values inside that have a type of their own, by name; for parts of a list the name of the list.</param>
    public sealed record Expected(
        string Name,
        Func<JToken, bool> Fits,
        Func<JToken, IEnumerable<(string Name, JToken Value, Expected Expected)>> Inner
    )
    {
        /// <summary>Whether it is a part of which OpenAPI has components, so that a reference may stand for it.</summary>
        public bool IsPart { get; init; }
    }

    // Numbers and flags are read as their text: a version is often written as one.
    private static readonly Expected Text = Value("a string", _ => true);
    private static readonly Expected Flag = Value("true or false", value => value is null or bool);
    private static readonly Expected Texts = List(Text);
    private static readonly Expected Anything = new("anything", _ => true, _ => []) { IsPart = true };
    private static readonly Expected Object = Members();
    private static readonly Expected MediaType = Members(("encoding", Map(Object)));
    private static readonly Expected Content = Map(MediaType);
    private static readonly Expected Header = Members(("description", Text), ("required", Flag), ("content", Content));

    private static readonly Expected Parameter = Members(
        ("name", Text),
        ("in", Text),
        ("description", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("style", Text),
        ("explode", Flag),
        ("content", Content)
    );

    private static readonly Expected Body = Members(("description", Text), ("required", Flag), ("content", Content));
    private static readonly Expected Response = Members(("description", Text), ("headers", Map(Header)), ("content", Content));

    private static readonly Expected Server = Members(
        ("url", Text),
        ("description", Text),
        ("variables", Map(Members(("default", Text), ("description", Text))))
    );

    private static readonly Expected Security = List(Map(Texts));

    private static readonly Expected Operation = Members(
        ("operationId", Text),
        ("summary", Text),
        ("description", Text),
        ("deprecated", Flag),
        ("tags", Texts),
        ("parameters", List(Parameter)),
        ("requestBody", Body),
        ("responses", Map(Response)),
        ("security", Security),
        ("servers", List(Server)),
        ("callbacks", Object)
    );

    private static readonly Expected PathItem = Members([
        ("summary", Text),
        ("description", Text),
        ("parameters", List(Parameter)),
        ("servers", List(Server)),
        .. OperationMethods.All.Select(method => (method, Operation)),
    ]);

    private static readonly Expected SecurityScheme = Members(
        ("type", Text),
        ("in", Text),
        ("name", Text),
        ("scheme", Text),
        ("description", Text),
        ("flows", Object)
    );

    /// <summary>A whole document.</summary>
    public static Expected Document { get; } =
        Members(
            ("info", Members(("title", Text), ("description", Text), ("version", Text))),
            ("servers", List(Server)),
            ("paths", Map(PathItem)),
            ("webhooks", Map(PathItem)),
            (
                "components",
                Members(
                    ("schemas", Map(Anything)),
                    ("parameters", Map(Parameter)),
                    ("headers", Map(Header)),
                    ("requestBodies", Map(Body)),
                    ("responses", Map(Response)),
                    ("securitySchemes", Map(SecurityScheme)),
                    ("pathItems", Map(PathItem))
                )
            ),
            ("security", Security),
            ("tags", List(Members(("name", Text), ("description", Text))))
        );

    private static Expected Value(string name, Func<object?, bool> fits) =>
        new(name, token => token is JValue value && fits(value.Value), _ => []);

    private static Expected Members(params (string Name, Expected Expected)[] members) =>
        new(
            "an object",
            token => token is JObject,
            token => members.Where(m => token[m.Name] is not null).Select(m => (m.Name, token[m.Name]!, m.Expected))
        )
        {
            IsPart = true,
        };

    private static Expected Map(Expected each) =>
        new(
            "an object",
            token => token is JObject,
            token =>
                ((JObject)token)
                    .Properties()
                    .Where(member => !member.Name.StartsWith("x-", StringComparison.Ordinal))
                    .Select(member => (member.Name, member.Value, each))
        );

    private static Expected List(Expected each) =>
        new(
            "a list",
            token => token is JArray,
            token => token.Select(item => ($"each of {(token.Parent as JProperty)?.Name}", item, each))
        );
}
