using ClientGen.Claid;
using ClientGen.Http;
using Moq;

namespace ClientGen.Vendors.Tests.Mocking;

/// <summary>A user's code over a client of Moq's, from the call to the end of a job.</summary>
public sealed class MoqTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static (Mock<ClaidClient> Claid, Mock<ClaidImagesClient> Images) Mocks()
    {
        var (claid, images) = (new Mock<ClaidClient>(), new Mock<ClaidImagesClient>());
        claid.Setup(client => client.Images).Returns(images.Object);
        return (claid, images);
    }

    [Fact]
    public async Task AnOperation_GivesWhatWasSetUp()
    {
        var (claid, images) = Mocks();
        var edited = new EditResult { Output = new OutputImage { TmpUrl = "https://files.test/a.jpg" } };
        images
            .Setup(client =>
                client.EditAsync(
                    It.Is<EditRequest>(request => request.Input == "a"),
                    It.IsAny<RequestOptions?>(),
                    It.IsAny<CancellationToken>()
                )
            )
            .ReturnsAsync(edited);
        (await UrlOfAsync(claid.Object, "a")).ShouldBe("https://files.test/a.jpg");
    }

    [Fact]
    public async Task AnUnknownOutcome_ReachesTheUsersHandler()
    {
        var (claid, images) = Mocks();
        images
            .Setup(client => client.EditAsync(It.IsAny<EditRequest>(), It.IsAny<RequestOptions?>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new UnknownOutcomeException("It may have been bought.", new ApiFailure { Status = 502 }));
        (await UrlOfAsync(claid.Object, "a")).ShouldBe("to be looked at by hand");
    }

    [Fact]
    public async Task AJob_IsPolledToItsEnd()
    {
        var (claid, images) = Mocks();
        var job = new Mock<Job<BatchEdit>>();
        job.Setup(j => j.Id).Returns(7);
        job.Setup(j =>
                j.WaitAsync(It.IsAny<JobWaitOptions?>(), It.IsAny<IProgress<JobStatus<BatchEdit>>?>(), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(new BatchEdit { Id = 7 });
        images
            .Setup(client =>
                client.StartBatchEditAsync(It.IsAny<BatchEditRequest>(), It.IsAny<RequestOptions?>(), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(job.Object);
        var started = await claid.Object.Images.StartBatchEditAsync(new BatchEditRequest(), cancellationToken: Token);
        started.Id.Value.ShouldBe("7");
        (await started.WaitAsync(cancellationToken: Token)).Id.ShouldBe(7);
    }

    private static async Task<string?> UrlOfAsync(ClaidClient claid, string input)
    {
        try
        {
            return (await claid.Images.EditAsync(new EditRequest { Input = input }, cancellationToken: Token)).Output.TmpUrl;
        }
        catch (UnknownOutcomeException)
        {
            return "to be looked at by hand";
        }
    }
}
