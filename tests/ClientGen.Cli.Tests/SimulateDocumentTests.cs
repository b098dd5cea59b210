using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace ClientGen.Cli.Tests;

/// <summary><c>clientgen simulate</c> of a document instead of a vendor that it knows.</summary>
public sealed partial class SimulateDocumentTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADocument_IsAVendor_WithTheOverlayBesideIt()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var (output, error) = (new FirstLine(), new StringWriter());
        var run = CommandLine.RunAsync(
            ["simulate", Repository.At("specs", "claid", "openapi.json")],
            output,
            error,
            cancellationToken: stop.Token
        );
        var address = Address().Match(await output.Read.WaitAsync(TimeSpan.FromMinutes(1), Cancelled)).Value;

        using var http = new HttpClient();
        using var without = await http.GetAsync(new Uri(address + "v1/storage/storage-types"), Cancelled);
        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "key");
        using var start = await http.PostAsync(
            new Uri(address + "v1/image/edit/batch"),
            new StringContent("""{"input":["https://e.com/a.jpg"],"operations":{}}""", Encoding.UTF8, "application/json"),
            Cancelled
        );
        start.StatusCode.ShouldBe(HttpStatusCode.OK);

        await stop.CancelAsync();
        (await run).ShouldBe(ExitCode.Success, error.ToString());
        output.ToString().ShouldContain("2 requests, 1 billable starts, 0 key leaks.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/")]
    private static partial Regex Address();

    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> _read = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Read => _read.Task;

        public override async Task WriteLineAsync(string? value)
        {
            await base.WriteLineAsync(value);
            _read.TrySetResult(value ?? "");
        }
    }
}
