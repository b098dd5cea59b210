using System.Globalization;

namespace ClientGen.Http.Tests;

/// <summary>Whatever number or date a header holds, the response is what it was.</summary>
public sealed class HeaderNumberTests
{
    private static readonly string[] Odd =
    [
        "-62135596800000",
        "-62135596800",
        "62135596800000",
        "253402300800",
        "253402300799",
        "1e400",
        "1e5",
        "-1e400",
        "NaN",
        "Infinity",
        "-Infinity",
        "∞",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "922337203685.4775807",
        "922337203685.4775808",
        "-922337203685.4775809",
        "79228162514264337593543950335",
        "79228162514264337593543950336",
        "2147483647",
        "2147483648",
        "-2147483649",
        "4294967295",
        "99999999999",
        "100000000000",
        "1000000000",
        "999999999.9999999",
        "1772600767",
        "1772600767000",
        "99999999999999",
        "100000000000000",
        "0",
        "-0",
        "0.0",
        ".5",
        "5.",
        ".",
        "-",
        "+",
        "+5",
        "--5",
        "1.2.3",
        "",
        " ",
        "5, 10",
        "5;q=1",
        "10:00",
        "5.5.5",
        "1/2",
        "0x10",
        "１２",
        "٣",
        "1,000",
        "1 000",
        "soon",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "Mon, 01 Jan 0001 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
        "Sat, 32 Jan 2026 00:00:00 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "2026-03-04 05:06:17Z",
        new('9', 400),
        "-" + new string('9', 400),
        "0." + new string('1', 400),
        new('0', 5000),
    ];

    private readonly ScriptedHandler _vendor = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryRefusal_WithAnyNumber_StaysThatRefusal()
    {
        var expected = new Dictionary<int, Type>
        {
            [400] = typeof(ValidationException),
            [401] = typeof(AuthenticationException),
            [402] = typeof(OutOfCreditsException),
            [404] = typeof(NotFoundException),
            [429] = typeof(RateLimitedException),
            [500] = typeof(ServerException),
            [503] = typeof(ServerException),
        };
        var options = Vendor.Options();
        options.MaxRetries = 0;
        options.BreakDuration = TimeSpan.FromMilliseconds(500);
        foreach (var text in Odd.Concat(Random(100)))
        {
            // A transport of its own, so that no circuit opens.
            var transport = Vendor.Transport(_vendor, options);
            foreach (var (status, type) in expected)
            {
                _vendor.Then(status, "{}", Headers(text));
                var heads = new List<ApiResponse>();
                var thrown = await Should.ThrowAsync<ApiException>(
                    transport.SendAsync<Thing>(Vendor.LookRequest(), new RequestOptions { OnResponse = heads.Add }, Token),
                    $"{status} '{text}'"
                );

                thrown.GetType().ShouldBe(type, text);
                if (thrown.RetryAfter is { } wait)
                    wait.ShouldBeInRange(TimeSpan.Zero, HeaderNumber.LongestWait, text);
                ShouldBeInRange(heads.Single().RateLimit, text);
            }
        }
    }

    [Fact]
    public async Task EverySuccess_WithAnyNumber_IsRead()
    {
        var transport = Vendor.Transport(_vendor);
        foreach (var text in Odd)
        {
            _vendor.Then(200, """{"name":"a"}""", Headers(text));
            var answer = await ResponseView.OfAsync(options => transport.SendAsync<Thing>(Vendor.StartRequest(), options, Token), null);
            answer.Value.Name.ShouldBe("a");
            ShouldBeInRange(answer.RateLimit, text);
        }
    }

    [Fact]
    public async Task Wait_WithAnyNumber_ComesToItsEnd()
    {
        foreach (var text in Odd)
        {
            _vendor.Then(429, "", Headers(text)).Then(200, """{"status":"DONE","name":"x"}""");
            var transport = Vendor.Transport(_vendor);
            var definition = new JobDefinition<Thing, string>(transport, "Test")
            {
                Poll = (id, options, token) => transport.SendAsync<Thing>(new ApiRequest(Vendor.Look).Path("id", id.Value), options, token),
                StatusText = thing => thing.Status,
                State = _ => JobState.Succeeded,
                Result = thing => thing.Name!,
            };
            (await new Job<string>("7", definition).WaitAsync(cancellationToken: Token)).ShouldBe("x", text);
        }
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-62135596800000", 0)]
    [InlineData("99999999999999999999", 24 * 86_400)]
    [InlineData("1772600777", 10)]
    [InlineData("1772600777000", 10)]
    [InlineData("NaN", null)]
    [InlineData("10:00", null)]
    public void Wait_IsClampedAndInventsNothing(string text, int? seconds)
    {
        var time = new ManualTimeProvider();

        HeaderNumber.Wait(text, time)?.TotalSeconds.ShouldBe(seconds!.Value);
        (HeaderNumber.Wait(text, time) is null).ShouldBe(seconds is null);
    }

    private static (string, string)[] Headers(string text) =>
        [
            ("Retry-After", text),
            ("RateLimit-Reset", text),
            ("RateLimit-Remaining", text),
            ("RateLimit-Limit", text),
            ("Last-Modified", text),
            ("Age", text),
            ("Date", text),
            ("ETag", text),
        ];

    private static void ShouldBeInRange(RateLimitState? state, string text)
    {
        state?.Reset?.ShouldBeInRange(TimeSpan.Zero, HeaderNumber.LongestWait, text);
        state?.Remaining?.ShouldBeGreaterThanOrEqualTo(-1, text);
    }

    private static IEnumerable<string> Random(int count)
    {
        var chance = new Random(20_261_128);
        for (var i = 0; i < count; i++)
        {
            var digits = string.Concat(
                Enumerable.Range(0, chance.Next(1, 40)).Select(_ => chance.Next(10).ToString(CultureInfo.InvariantCulture))
            );
            yield return (chance.Next(3) == 0 ? "-" : "") + (chance.Next(2) == 0 ? digits : digits.Insert(chance.Next(digits.Length), "."));
        }
    }
}
