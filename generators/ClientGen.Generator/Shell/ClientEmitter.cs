using ClientGen.Generator.Api;

namespace ClientGen.Generator.Shell;

/// <summary>Writes the vendor's client: how it is made, and its areas.</summary>
internal static class ClientEmitter
{
    public static string Write(ShellNames names, IReadOnlyList<Area> areas, IReadOnlyList<NamedKey> keys)
    {
        var required = keys.Where(key => !key.IsOptional).ToList();
        return $$"""
            /// <summary>{{names.InXml}}'s API. Safe for use by several threads; make one and keep it.</summary>
            public partial class {{names.Client}} : IDisposable
            {
                private readonly ApiTransport _transport;
            {{WithKeys(names, required)}}
                /// <summary>A client with connections of its own.</summary>
                /// <param name="options">{{(required.Count == 0 ? "None of them is required." : "The key at least.")}}</param>
                /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to correct
                /// it.</exception>
                public {{names.Client}}({{names.Options}}{{(required.Count == 0 ? "? options = null" : " options")}})
                    : this(ApiTransport.Create({{names.Profile}}.Instance, options{{(
                required.Count == 0 ? $" ?? new {names.Options}()" : ""
            )}})) { }

                /// <summary>A client over a transport, for tests: <see cref="ApiTransport"/> can be made over any message
                /// handler.</summary>
                /// <param name="transport">The transport, made with <see cref="{{names.Options}}"/>.</param>
                [global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]
                public {{names.Client}}(ApiTransport transport)
                {
                    _transport = transport ?? throw new ArgumentNullException(nameof(transport));
            {{string.Concat(areas.Select(area => $"        {area.Name} = new {area.Class}(transport);\n"))}}    }

                /// <summary>For mocks, which override what they answer.</summary>
                protected {{names.Client}}()
                {
                    _transport = null!;
            {{string.Concat(areas.Select(area => $"        {area.Name} = null!;\n"))}}    }

                /// <summary>What is particular to {{names.InXml}}, for transports that are made by hand.</summary>
                public static VendorProfile Profile => {{names.Profile}}.Instance;

            {{string.Concat(areas.Select(Property))}}    /// <summary>Closes the connections.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Closes the connections.</summary>
                /// <param name="disposing">Whether it is <see cref="Dispose()"/> that calls.</param>
                protected virtual void Dispose(bool disposing)
                {
                    if (disposing)
                        _transport?.Dispose();
                }
            }

            """;
    }

    // With the keys that every operation takes which takes any.
    private static string WithKeys(ShellNames names, List<NamedKey> required) =>
        required.Count == 0
            ? ""
            : $$"""

                    /// <summary>A client with connections of its own. Hosts with dependency injection call
                    /// <c>Add{{names.Stem}}</c> instead.</summary>
                {{string.Concat(required.Select(key => Documented(key, required)))}}    /// <exception cref="ArgumentException">{{(
                    required.Count == 1 ? "The key" : "A key"
                )}} is empty or has characters no key has.</exception>
                    public {{names.Client}}({{string.Join(", ", required.Select(key => $"string {Argument(key, required)}"))}})
                        : this(new {{names.Options}} { {{string.Join(
                    ", ",
                    required.Select(key => $"{key.Name} = {Argument(key, required)}")
                )}} }) { }

                """;

    // Of several each is called after its scheme, so that none is taken for another.
    private static string Argument(NamedKey key, List<NamedKey> required) =>
        required.Count > 1
        && key.Name == NamedKey.First
        && CSharpName.Pascal(key.Scheme) is { Length: > 0 } name
        && !required.Exists(other => other.Name == name)
            ? CSharpName.Camel(name)
            : CSharpName.Camel(key.Name);

    private static string Documented(NamedKey key, List<NamedKey> required) =>
        $$"""
                /// <param name="{{Argument(key, required).TrimStart('@')}}">The key{{Form(
                key,
                required
            )}}, from the account page. It is sent to the vendor's own https address and nowhere
                /// else.</param>

            """;

    private static string Form(NamedKey key, List<NamedKey> required) =>
        (required.Count == 1 ? "" : $" for {Docs.Markdown.Xml(key.Key.ToString())}")
        + (key.Key.Prefix == ApiKey.Basic ? " (user name and password with a colon between them, in base64)" : "");

    private static string Property(Area area) =>
        new Docs.DocComment("    ").Element("summary", [area.Summary]).ToString()
        + $"\n    public virtual {area.Class} {area.Name} {{ get; }}\n\n";
}
