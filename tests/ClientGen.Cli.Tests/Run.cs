namespace ClientGen.Cli.Tests;

/// <summary>What a run of the program printed and returned.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static Task<Run> Of(params string[] args) => WithKey(null, args);

    /// <summary>With a key for every vendor in the environment, or with none, and no terminal.</summary>
    public static Task<Run> WithKey(string? key, params string[] args) => AtATerminal(key, null, args);

    /// <summary>The usual calls of a vendor's service, recorded into a folder.</summary>
    public static Task<Run> OfRecord(string key, string vendor, DirectoryInfo folder, Uri service) =>
        WithKey(key, "record", "--yes", vendor, "--output", folder.FullName, "--address", service.ToString());

    /// <summary>At a terminal where somebody types an answer; null: there is none.</summary>
    public static async Task<Run> AtATerminal(string? key, string? typed, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(
            args,
            output,
            error,
            name => name.EndsWith("_API_KEY", StringComparison.Ordinal) ? key : Environment.GetEnvironmentVariable(name),
            typed is null ? null : () => typed,
            TestContext.Current.CancellationToken
        );
        return new Run(code, output.ToString(), error.ToString());
    }
}
