using ClientGen.Http;

namespace ClientGen.Claid.Tests;

/// <summary>Each shape of error body, played from a HAR file that says what it is made from.</summary>
public sealed class RecordedErrorTests
{
    public static IReadOnlyList<string> Played { get; } =
    [
        "error-401",
        "error-402",
        "error-403",
        "error-404",
        "error-409",
        "error-422",
        "error-422-list",
        "error-429-nested",
        "error-500",
        "error-502-html",
    ];

    [Theory]
    [InlineData("error-401", typeof(AuthenticationException), 401, "AUT0001")]
    [InlineData("error-403", typeof(PermissionDeniedException), 403, "AUT0002")]
    [InlineData("error-404", typeof(NotFoundException), 404, "IMG0404")]
    [InlineData("error-409", typeof(ConflictException), 409, "GEN0409")]
    public async Task Refusal_IsTyped(string name, Type type, int status, string code)
    {
        using var recording = new Recording(name);
        var thrown = await Should.ThrowAsync<ApiException>(() => recording.Client.Images.ReadBatchEditAsync(1));
        thrown.ShouldBeOfType(type);
        thrown.Status.ShouldBe(status);
        thrown.ErrorCode.ShouldBe(code);
        thrown.RequestId.ShouldBe("req-0001");
        thrown.ToString().ShouldNotContain("REDACTED");
    }

    [Fact]
    public async Task NoCreditsLeft_IsTyped()
    {
        using var recording = new Recording("error-402");
        (await Should.ThrowAsync<OutOfCreditsException>(() => Start(recording))).ErrorType.ShouldBe("billing");
        recording.VerifyAllPlayed();
    }

    [Fact]
    public async Task ValidationError_NamesTheField()
    {
        using var recording = new Recording("error-422");
        var thrown = await Should.ThrowAsync<ValidationException>(() => Start(recording));
        thrown.Details["operations.resizing.width"].ShouldBe(["Must be greater than 0."]);
    }

    [Fact]
    public async Task ValidationErrorAsAList_NamesTheField()
    {
        using var recording = new Recording("error-422-list");
        var thrown = await Should.ThrowAsync<ValidationException>(() => recording.Client.Images.ReadAiEditAsync(8));
        thrown.Details.ShouldHaveSingleItem().Value.ShouldBe(["value is not a valid integer"]);
    }

    [Fact]
    public async Task TooManyRequests_IsWaitedForAsTheVendorSays()
    {
        using var recording = new Recording("error-429-nested");
        (await recording.Client.Images.ReadBatchEditAsync(1)).Status.ShouldBe(JobStatus.Done);
        recording.Time.Waits.ShouldContain(wait => wait >= TimeSpan.FromSeconds(2));
        recording.VerifyAllPlayed();
    }

    [Theory]
    [InlineData("error-500")]
    [InlineData("error-502-html")]
    public async Task ServerError_IsTyped(string name)
    {
        using var recording = new Recording(name);
        var once = new RequestOptions { DisableRetries = true };
        (await Should.ThrowAsync<ServerException>(() => recording.Client.Images.ReadBatchEditAsync(1, once))).Status.ShouldBe(
            name.Contains("500", StringComparison.Ordinal) ? 500 : 502
        );
    }

    private static Task Start(Recording recording) =>
        recording.Client.StartBatchEditAsync(
            new BatchEditRequest
            {
                Input = "storage://storage_1/input_folder/",
                Operations = new()
                {
                    Resizing = new() { Width = 1000 },
                    Background = new() { Remove = false },
                },
                Output = "storage://storage_1/output_folder/",
            }
        );
}
