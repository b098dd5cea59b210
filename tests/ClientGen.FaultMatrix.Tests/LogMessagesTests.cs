using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>Whoever filters or counts log messages does so by their ids: they stay.</summary>
public sealed partial class LogMessagesTests
{
    [Fact]
    public void EveryMessage_HasAnIdThatStays() =>
        LogMessages
            .Of(typeof(ApiTransport).Assembly)
            .ShouldBe([
                (1, LogLevel.Debug, "Succeeded"),
                (2, LogLevel.Warning, "Failed"),
                (3, LogLevel.Information, "Retrying"),
                (4, LogLevel.Error, "UnknownOutcome"),
                (5, LogLevel.Debug, "Cancelled"),
                (6, LogLevel.Warning, "Doubtful"),
            ]);

    [Fact]
    public void NothingIsLogged_ButByThoseMessages()
    {
        var sources = new[]
        {
            "Http",
            "Json",
            "Claid",
            "PerfectlyClear",
            "Autoenhance",
            "AspNetCore",
            "Claid.Contracts",
            "PerfectlyClear.Contracts",
            "Autoenhance.Contracts",
        }
            .SelectMany(project =>
                Directory.EnumerateFiles(Repository.At("src", $"ClientGen.{project}"), "*.cs", SearchOption.AllDirectories)
            )
            .Concat(Directory.EnumerateFiles(Repository.At("generators", "nswag", "templates")))
            .Select(file => (Name: Path.GetFileName(file), Text: Code(file)))
            .ToList();

        sources.Count.ShouldBeGreaterThan(150);
        sources
            .Where(source => source.Text.Contains("[LoggerMessage", StringComparison.Ordinal))
            .Select(source => source.Name)
            .ShouldBe(["Log.cs", "WebhookLog.cs"]);
        sources.Where(source => OtherLogging().IsMatch(source.Text)).Select(source => source.Name).ShouldBeEmpty();
    }

    // Examples in documentation may write where they like.
    private static string Code(string file) =>
        string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)?(?:<[^>]*>)?\(|LoggerMessage\.Define"
            + @"|Console\.(?:Out|Error|Write)|(?:Debug|Trace)\.Write",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherLogging();
}
