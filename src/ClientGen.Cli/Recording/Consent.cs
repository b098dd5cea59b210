namespace ClientGen.Cli.Recording;

/// <summary>Asks before a key is used.</summary>
/// <param name="yes">Whether it was given on the command line.</param>
/// <param name="readLine">Reads what the user types; null where there is no terminal.</param>
internal sealed class Consent(bool yes, Func<string?>? readLine)
{
    /// <returns>Whether to go on; when not, the reason was told.</returns>
    public async Task<bool> AskAsync(TextWriter output, TextWriter error)
    {
        if (yes)
            return true;
        if (readLine is null)
        {
            await error.WriteLineAsync("Nothing was sent. There is no terminal to ask in: add --yes to go on.");
            return false;
        }
        await output.WriteAsync("Go on? [y/N] ");
        await output.FlushAsync();
        if (readLine()?.Trim() is "y" or "Y" or "yes" or "Yes" or "YES")
            return true;
        await error.WriteLineAsync("Nothing was sent.");
        return false;
    }
}
