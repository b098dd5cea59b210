using System.Net;
using System.Security.Cryptography;
using System.Text;
using ClientGen.Claid;
using ClientGen.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClientGen.AspNetCore.Tests;

/// <summary>What the endpoint answers, what it lets through, and what it logs.</summary>
public sealed class EndpointOptionsTests : IDisposable
{
    private const string Secret = "a shared secret";
    private const string Body = """{"id":7,"status":"DONE","results":[]}""";
    private readonly CapturingLoggerFactory _logs = new();

    public void Dispose() => _logs.Dispose();

    public static TheoryData<Exception> OfTheApplication =>
        [
            new InvalidOperationException("the shelf is full"),
            new Newtonsoft.Json.JsonReaderException("the application's own JSON"),
            new BadHttpRequestException("the application's own request", 418),
            Caught(() => ClaidWebhookReader.Unsigned().ReadOrThrow([], "no job"u8.ToArray())),
            Caught(() => new ClaidWebhookReader(Secret).ReadOrThrow([], "{}"u8.ToArray())),
            new OperationCanceledException("the application's own token"),
        ];

    [Theory, MemberData(nameof(OfTheApplication))]
    public async Task TheApplicationsException_PassesThrough_AndIsLogged(Exception fault)
    {
        Exception? seen = null;
        await using var app = await StartAsync(options => options.Secrets.Add(Secret), (_, _) => throw fault, passed => seen = passed);
        (await PostAsync(app, Encoding.UTF8.GetBytes(Body))).ShouldBe((HttpStatusCode)599);
        seen.ShouldBeSameAs(fault);
        Logged.ShouldContain("BatchEdit job 7");
        Logged.ShouldContain(fault.GetType().Name);
        Logged.ShouldNotContain(Secret);
    }

    /// <summary>N13: an account without a secret works when that is said.</summary>
    [Fact]
    public void EveryMessage_HasAnIdThatStays() =>
        LogMessages
            .Of(typeof(ClaidWebhookEndpointOptions).Assembly)
            .ShouldBe([
                (1, LogLevel.Warning, "Refused"),
                (2, LogLevel.Error, "HandlerFailed"),
                (3, LogLevel.Warning, "Unsigned"),
                (4, LogLevel.Debug, "Repeated"),
            ]);

    [Fact]
    public async Task AnAccountWithoutASecret_WorksWhenSaidSo()
    {
        ClaidWebhook? received = null;
        await using var app = await StartAsync(options => options.AllowUnsigned = true, (news, _) => Task.FromResult(received = news));
        (await PostAsync(app, Encoding.UTF8.GetBytes(Body), sign: false)).ShouldBe(HttpStatusCode.NoContent);
        received!.IsSigned.ShouldBeFalse();
        Logged.ShouldContain("without a signature");
    }

    [Fact]
    public async Task WithoutASecret_AndWithoutSayingSo_NothingIsMapped()
    {
        await Should.ThrowAsync<ArgumentException>(() => StartAsync(_ => { }, (_, _) => Task.CompletedTask));
        await Should.ThrowAsync<ArgumentException>(() => StartAsync(options => options.Secrets.Add(""), (_, _) => Task.CompletedTask));
        await Should.ThrowAsync<ArgumentException>(() =>
            StartAsync(
                options =>
                {
                    options.Secrets.Add(Secret);
                    options.AllowUnsigned = true;
                },
                (_, _) => Task.CompletedTask
            )
        );
        await Should.ThrowAsync<ArgumentException>(() =>
            StartAsync(
                options =>
                {
                    options.Secrets.Add(Secret);
                    options.MaxBodyBytes = 0;
                },
                (_, _) => Task.CompletedTask
            )
        );
    }

    [Theory]
    [InlineData(37, HttpStatusCode.NoContent)]
    [InlineData(36, HttpStatusCode.RequestEntityTooLarge)]
    public async Task TheLimit_IsAnOption(int most, HttpStatusCode answer)
    {
        Encoding.UTF8.GetByteCount(Body).ShouldBe(37);
        await using var app = await StartAsync(
            options =>
            {
                options.Secrets.Add(Secret);
                options.MaxBodyBytes = most;
            },
            (_, _) => Task.CompletedTask
        );
        (await PostAsync(app, Encoding.UTF8.GetBytes(Body))).ShouldBe(answer);
        (await PostAsync(app, Encoding.UTF8.GetBytes(Body), chunked: true)).ShouldBe(answer);
    }

    [Fact]
    public async Task ALargeBatch_IsTakenByDefault()
    {
        await using var app = await StartAsync(options => options.Secrets.Add(Secret), (_, _) => Task.CompletedTask);
        var body = Body.Insert(1, "\"note\":\"" + new string('x', 31 * 1024 * 1024) + "\",");
        (await PostAsync(app, Encoding.UTF8.GetBytes(body))).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("\uFEFF" + Body, HttpStatusCode.NoContent)]
    [InlineData("""{"id":99999999999999999999999,"status":"DONE"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":-7,"status":"DONE"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"id":"../7","status":"DONE"}""", HttpStatusCode.BadRequest)]
    [InlineData("no job", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task WhateverComes_IsAnsweredByItsKind_AndRefusalsAreLogged(string body, HttpStatusCode answer)
    {
        await using var app = await StartAsync(options => options.Secrets.Add(Secret), (_, _) => Task.CompletedTask);
        (await PostAsync(app, Encoding.UTF8.GetBytes(body))).ShouldBe(answer);
        (await PostAsync(app, Encoding.UTF8.GetBytes(body), sign: false)).ShouldBe(HttpStatusCode.Unauthorized);
        Logged.ShouldContain("refused with 401");
        if (answer != HttpStatusCode.NoContent)
            Logged.ShouldContain("refused with 400");
    }

    // The server's own messages hold its request, which is gone by now.
    private string Logged =>
        string.Join(
            '\n',
            _logs.Entries.Where(entry => entry.Category == "ClientGen.Webhooks").Select(entry => $"{entry.Text} {entry.Exception}")
        );

    private static Exception Caught(Action action) => Should.Throw<Exception>(action);

    private static async Task<HttpStatusCode> PostAsync(WebApplication app, byte[] body, bool sign = true, bool chunked = false)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, app.Urls.Single() + "/hook") { Content = new ByteArrayContent(body) };
        request.Headers.TransferEncodingChunked = chunked;
        if (sign)
        {
            request.Headers.Add(
                ClaidWebhookReader.SignatureHeader,
                Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body))
            );
        }
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<WebApplication> StartAsync(
        Action<ClaidWebhookEndpointOptions> configure,
        Func<ClaidWebhook, CancellationToken, Task> handle,
        Action<Exception>? passed = null
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerFactory>(_logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        // The application's own handling of exceptions.
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (Exception fault) when (passed is not null)
                {
                    passed(fault);
                    context.Response.StatusCode = 599;
                }
            }
        );
        app.MapClaidWebhook("/hook", configure, handle);
        await app.StartAsync();
        return app;
    }
}
