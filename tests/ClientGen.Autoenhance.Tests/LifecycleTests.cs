using ClientGen.Http;
using ClientGen.Json;
using ClientGen.TestSupport;

namespace ClientGen.Autoenhance.Tests;

/// <summary>Which answers end an image or an order, and how, in both styles of the vendor.</summary>
public sealed class LifecycleTests
{
    [Theory]
    [InlineData("""{}""", "Running")]
    [InlineData("""{"status":null,"enhanced":null,"error":null}""", "Running")]
    [InlineData("""{"status":"waiting"}""", "Running")]
    [InlineData("""{"status":"processing","enhanced":false,"error":false}""", "Running")]
    [InlineData("""{"status":"a word of tomorrow","error":""}""", "Running")]
    [InlineData("""{"status":"processed"}""", "Succeeded")]
    [InlineData("""{"enhanced":true,"error":false}""", "Succeeded")]
    [InlineData("""{"status":"error"}""", "Failed")]
    [InlineData("""{"status":"expired"}""", "Failed")]
    [InlineData("""{"error":"no sky"}""", "Failed")]
    [InlineData("""{"error":true}""", "Failed")]
    [InlineData("""{"error":{"code":7}}""", "Failed")]
    [InlineData("""{"enhanced":true,"error":"late"}""", "Failed")]
    public void Images(string json, string state) => ImageJobs.StateOf(ModelJson.Deserialize<Image>(json)!).ToString().ShouldBe(state);

    [Theory]
    [InlineData("""{"status":"error","status_reason":"Too dark"}""", "Too dark")]
    [InlineData("""{"error":"no sky","status_reason":null}""", "no sky")]
    [InlineData("""{"error":true}""", "The vendor gives no reason.")]
    [InlineData("""{"status":"expired"}""", "The vendor gives no reason.")]
    public async Task AFailedImage_TellsTheVendorsReason_AndNotItsId(string json, string reason)
    {
        using var ae = Ae.Client(new ScriptedHandler().Then(200, json));
        var failed = await Should.ThrowAsync<JobFailedException>(() => ae.GetImage(Ae.Id).WaitAsync());
        failed.Failures.Single().Message.ShouldBe(reason);
        failed.ToString().ShouldContain(reason);
        failed.ToString().ShouldNotContain(Ae.Id);
        failed.JobId.ShouldBe(Ae.Id);
    }

    [Theory]
    [InlineData("""{}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":false,"images":[]}""", "Running")]
    [InlineData("""{"is_merging":true,"is_processing":false,"images":[{"status":"processed"}]}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":true,"images":[{"status":"processed"}]}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":false,"images":[{"status":"processed"}]}""", "Succeeded")]
    [InlineData("""{"images":[{"enhanced":true},{"error":"x"}]}""", "Succeeded")]
    [InlineData("""{"is_merging":null,"is_processing":null,"images":[{"error":"x"},{"status":"error"}]}""", "Failed")]
    [InlineData("""{"is_deleted":true}""", "Cancelled")]
    public void Orders(string json, string state) => OrderJobs.StateOf(ModelJson.Deserialize<Order>(json)!).ToString().ShouldBe(state);

    [Fact]
    public async Task AnOrderWithSomeFailures_GivesTheRest()
    {
        using var ae = Ae.Client(new ScriptedHandler().Then(200, """{"images":[{"image_id":"a","enhanced":true},{"image_id":"b","error":"x","status_reason":"Too dark"}]}"""));
        var order = await ae.GetOrder("o-1").WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        order.Images.Single().Id.Value.ShouldBe("a");
        order.Failed.Single().StatusReason.ShouldBe("Too dark");
    }
}
