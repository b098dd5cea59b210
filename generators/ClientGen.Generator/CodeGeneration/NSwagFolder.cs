namespace ClientGen.Generator.CodeGeneration;

/// <summary>Where the settings (<c>.nswag</c>) and templates are that NSwag generates with.</summary>
internal static class NSwagFolder
{
    /// <summary>The copy beside this program, for those who run it outside a checkout.</summary>
    public static string Beside { get; } = Path.Combine(AppContext.BaseDirectory, "nswag");
}
