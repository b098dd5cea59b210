namespace ClientGen.Generator.Shell;

/// <summary>Writes the options of the client: the common ones, and a seam for the vendor's own.</summary>
internal static class OptionsEmitter
{
    public static string Write(ShellNames names) =>
        $$"""
            /// <summary>How the {{names.InXml}} client behaves. Only <see cref="VendorOptions.ApiKey"/> is required.</summary>
            public sealed partial class {{names.Options}} : VendorOptions
            {
                /// <summary>Options with their defaults.</summary>
                public {{names.Options}}() => SetDefaults();

                partial void SetDefaults();
            }

            """;
}
