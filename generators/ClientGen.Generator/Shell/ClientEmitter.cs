namespace ClientGen.Generator.Shell;

/// <summary>Writes the vendor's client: how it is made, and its areas.</summary>
internal static class ClientEmitter
{
    public static string Write(ShellNames names, IReadOnlyList<Area> areas) =>
        $$"""
            /// <summary>{{names.InXml}}'s API. Safe for use by several threads; make one and keep it.</summary>
            public partial class {{names.Client}} : IDisposable
            {
                private readonly ApiTransport _transport;

                /// <summary>A client with connections of its own. Hosts with dependency injection call
                /// <c>Add{{names.Stem}}</c> instead.</summary>
                /// <param name="apiKey">The key, from the account page. It is sent to the vendor's own https address and nowhere
                /// else.</param>
                /// <exception cref="ArgumentException">The key is empty or has characters no key has.</exception>
                public {{names.Client}}(string apiKey)
                    : this(new {{names.Options}} { ApiKey = apiKey }) { }

                /// <summary>A client with connections of its own.</summary>
                /// <param name="options">The key at least.</param>
                /// <exception cref="ArgumentException">An option is missing or wrong; the message says which and how to correct
                /// it.</exception>
                public {{names.Client}}({{names.Options}} options)
                    : this(ApiTransport.Create({{names.Profile}}.Instance, options)) { }

                /// <summary>A client over a transport, for tests: <see cref="ApiTransport"/> can be made over any message
                /// handler.</summary>
                /// <param name="transport">The transport, made with <see cref="{{names.Options}}"/>.</param>
                [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
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

    private static string Property(Area area) =>
        new Docs.DocComment("    ").Element("summary", [area.Summary]).ToString()
        + $"\n    public virtual {area.Class} {area.Name} {{ get; }}\n\n";
}
