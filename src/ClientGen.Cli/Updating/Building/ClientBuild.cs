using System.Globalization;
using System.Text.RegularExpressions;

namespace ClientGen.Cli.Updating.Building;

/// <summary>An error of a build.</summary>
/// <param name="File">The file; empty where none is named.</param>
/// <param name="Line">The line, from 1; 0 where none is named.</param>
/// <param name="Code">Such as <c>CS1061</c>.</param>
/// <param name="Message">The compiler's words.</param>
internal sealed record BuildError(string File, int Line, string Code, string Message);

/// <summary>How a build ended.</summary>
/// <param name="Succeeded">Whether there is a client.</param>
/// <param name="Errors">Its errors, each once.</param>
/// <param name="Output">All it printed.</param>
internal sealed record BuildResult(bool Succeeded, IReadOnlyList<BuildError> Errors, string Output);

/// <summary>Builds a vendor's client.</summary>
internal interface IClientBuild
{
    Task<BuildResult> RunAsync(VendorFolder vendor, CancellationToken cancellationToken);
}

/// <summary>Builds it with the SDK, as a person would.</summary>
/// <param name="arguments">What else to tell the SDK.</param>
internal sealed partial class DotnetBuild(params string[] arguments) : IClientBuild
{
    public async Task<BuildResult> RunAsync(VendorFolder vendor, CancellationToken cancellationToken)
    {
        var run = await Programs.RunAsync(
            "dotnet",
            vendor.Root,
            ["build", vendor.ClientProject, "-nologo", "-v:quiet", "-clp:NoSummary", "-tl:off", .. arguments],
            cancellationToken
        );
        return Read(run.Code, run.Output + run.Error, vendor);
    }

    internal static BuildResult Read(int code, string output, VendorFolder vendor) =>
        new(
            code == 0,
            [
                .. output
                    .Split('\n')
                    .Select(line => ErrorLine().Match(line.TrimEnd('\r')))
                    .Where(match => match.Success)
                    .Select(match => new BuildError(
                        match.Groups["file"].Value is { Length: > 0 } file ? vendor.Shown(file.Trim()) : "",
                        int.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0,
                        match.Groups["code"].Value,
                        match.Groups["message"].Value
                    ))
                    .Distinct(),
            ],
            output
        );

    [GeneratedRegex(@"^(?<file>.*?)(?:\((?<line>\d+)(?:,\d+)*\))?\s?: error (?<code>\w+): (?<message>.*?)(?: \[[^\]]*\])?$")]
    private static partial Regex ErrorLine();
}
