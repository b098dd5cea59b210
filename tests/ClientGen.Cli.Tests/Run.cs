namespace ClientGen.Cli.Tests;

/// <summary>What a run of the program printed and returned.</summary>
internal sealed record Run(int Code, string Output, string Error)
{
    public static Task<Run> Of(params string[] args) => WithKey(null, args);

    /// <summary>With a key for every vendor in the environment, or with none.</summary>
    public static async Task<Run> WithKey(string? key, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, name => name.EndsWith("_API_KEY", StringComparison.Ordinal) ? key : Environment.GetEnvironmentVariable(name), TestContext.Current.CancellationToken);
        return new Run(code, output.ToString(), error.ToString());
    }
}
