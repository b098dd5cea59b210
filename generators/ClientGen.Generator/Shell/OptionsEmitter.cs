using ClientGen.Generator.Api;

namespace ClientGen.Generator.Shell;

/// <summary>Writes the options of the client: the common ones, its further keys, and a seam for the vendor's own.</summary>
internal static class OptionsEmitter
{
    public static string Write(ShellNames names, IReadOnlyList<NamedKey> keys) =>
        $$"""
            /// <summary>How the {{names.InXml}} client behaves. {{Required(keys)}}</summary>
            public sealed partial class {{names.Options}} : VendorOptions
            {
                /// <summary>Options with their defaults.</summary>
                public {{names.Options}}() => SetDefaults();
            {{string.Concat(keys.Skip(1).Select(Property))}}
                partial void SetDefaults();
            }

            """;

    private static string Required(IReadOnlyList<NamedKey> keys) =>
        keys.Where(key => !key.IsOptional).Select(key => $"<see cref=\"{Cref(key)}\"/>").ToList() switch
        {
            [] => "Nothing is required.",
            [var only] => $"Only {only} is required.",
            var several => $"{string.Join(", ", several)} are required, and nothing else.",
        }
        + (
            keys.Count > 1
                ? $" <see cref=\"VendorOptions.{NamedKey.First}\"/> is the key that goes into {Docs.Markdown.Xml(keys[0].Key.ToString())}."
                : ""
        );

    private static string Cref(NamedKey key) => key.Name == NamedKey.First ? $"VendorOptions.{key.Name}" : key.Name;

    private static string Property(NamedKey key) =>
        $$"""

                /// <summary>The key that goes into {{Docs.Markdown.Xml(key.Key.ToString())}}. {{Whether(
                key
            )}} It is read for every request.</summary>
                /// <remarks>Serializers and debuggers leave it out.</remarks>
                [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
                [global::Newtonsoft.Json.JsonIgnore]
                [global::System.Runtime.Serialization.IgnoreDataMember]
                [global::System.Text.Json.Serialization.JsonIgnore]
                public string {{key.Name}} { get; set; } = "";

            """;

    private static string Whether(NamedKey key) => key.IsOptional ? "Some operations need it." : "Required.";
}
