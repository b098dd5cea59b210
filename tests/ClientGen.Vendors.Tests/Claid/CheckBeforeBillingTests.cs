using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;
using RichardSzalay.MockHttp;

namespace ClientGen.Claid.Tests;

/// <summary>What the vendor is known to refuse is not sent, unless the caller insists.</summary>
public sealed class CheckBeforeBillingTests : IDisposable
{
    private static readonly EditRequest Bad = new()
    {
        Input = "https://a.example/b.jpg",
        Operations = new() { Adjustments = new() { Exposure = 101 } },
    };
    private readonly MockHttpMessageHandler _vendor = new();
    private readonly CapturingLoggerFactory _logs = new();
    private readonly ClaidClient _claid;

    public CheckBeforeBillingTests() =>
        _claid = new ClaidClient(
            ApiTransport.Create(ClaidClient.Profile, new ClaidOptions { ApiKey = "k" }, _vendor, new MockHttpMessageHandler(), _logs)
        );

    public void Dispose()
    {
        _claid.Dispose();
        _logs.Dispose();
        _vendor.Dispose();
    }

    [Fact]
    public async Task BadRequest_IsNotSent_AndNamesThePlace()
    {
        var thrown = await Should.ThrowAsync<InvalidRequestException>(() => _claid.Images.EditAsync(Bad));
        var issue = thrown.Issues.ShouldHaveSingleItem();
        issue.Path.ShouldBe("Operations.Adjustments.Exposure");
        issue.Pointer.ShouldBe("/operations/adjustments/exposure");
        thrown.Message.ShouldContain("SkipValidation");
    }

    [Fact]
    public async Task BadUpload_IsNotSent()
    {
        var thrown = await Should.ThrowAsync<InvalidRequestException>(() =>
            _claid.Images.UploadAsync(ImageSource.Bytes([1], "a.jpg"), Bad)
        );
        thrown.Issues.ShouldHaveSingleItem().Path.ShouldBe("Operations.Adjustments.Exposure");
    }

    [Fact]
    public async Task SkipValidation_SendsItAllTheSame()
    {
        _vendor
            .Expect(HttpMethod.Post, "https://api.claid.ai/v1/image/edit")
            .Respond("application/json", """{"data":{"input":{},"output":{}}}""");
        await _claid.Images.EditAsync(Bad, new RequestOptions { SkipValidation = true });
        _vendor.VerifyNoOutstandingExpectation();
    }

    [Fact]
    public async Task Doubt_IsAWarning_NotARefusal()
    {
        _vendor
            .Expect(HttpMethod.Post, "https://api.claid.ai/v1/image/edit")
            .Respond("application/json", """{"data":{"input":{},"output":{}}}""");
        await _claid.Images.EditAsync(
            new EditRequest
            {
                Input = "u",
                Operations = new() { Restorations = new() { Decompress = "mild" } },
            }
        );
        _logs.Everything.ShouldContain("Operations.Restorations.Decompress");
    }
}
