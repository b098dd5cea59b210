using ClientGen.Http;
using ClientGen.Json;
using ClientGen.Simulator;
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
        using var ae = AutoenhanceCalls.Client(new ScriptedHandler().Then(200, json));
        var failed = await Should.ThrowAsync<JobFailedException>(() => ae.GetImage(AutoenhanceCalls.Id).WaitAsync());
        failed.Failures.Single().Message.ShouldBe(reason);
        failed.ToString().ShouldContain(reason);
        failed.ToString().ShouldNotContain(AutoenhanceCalls.Id);
        failed.JobId.ShouldBe(AutoenhanceCalls.Id);
    }

    [Theory]
    [InlineData("""{}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":false,"images":[]}""", "Running")]
    [InlineData("""{"is_merging":true,"is_processing":false,"images":[{"status":"processed"}]}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":true,"images":[{"status":"processed"}]}""", "Running")]
    [InlineData("""{"is_merging":false,"is_processing":false,"images":[{"status":"processed"}]}""", "Succeeded")]
    [InlineData("""{"images":[{"enhanced":true},{"error":"x"}]}""", "Succeeded")]
    [InlineData("""{"is_merging":null,"is_processing":null,"images":[{"error":"x"},{"status":"error"}]}""", "Failed")]
    [InlineData("""{"is_processing":false,"images":[{"enhanced":true},{"status":"waiting"}]}""", "Running")]
    [InlineData("""{"images":[{"status":"processed"},{}]}""", "Running")]
    [InlineData("""{"status":"processing","images":[{"enhanced":true}]}""", "Running")]
    [InlineData("""{"status":"processing","is_merging":false,"is_processing":false,"images":[{"enhanced":true}]}""", "Succeeded")]
    [InlineData("""{"status":"error"}""", "Failed")]
    [InlineData("""{"status":"error","is_merging":true,"is_processing":true,"images":[]}""", "Failed")]
    [InlineData("""{"status":"error","images":[{"enhanced":true}]}""", "Failed")]
    [InlineData("""{"is_deleted":true}""", "Cancelled")]
    public void Orders(string json, string state) => OrderJobs.StateOf(ModelJson.Deserialize<Order>(json)!).ToString().ShouldBe(state);

    [Fact]
    public async Task AnOrderWithSomeFailures_GivesTheRest()
    {
        using var ae = AutoenhanceCalls.Client(
            new ScriptedHandler().Then(
                200,
                """{"images":[{"image_id":"a","enhanced":true},{"image_id":"b","error":"x","status_reason":"Too dark"}]}"""
            )
        );
        var order = await ae.GetOrder("o-1").WaitAsync(cancellationToken: TestContext.Current.CancellationToken);
        order.Images.Single().Id.Value.ShouldBe("a");
        order.Failed.Single().StatusReason.ShouldBe("Too dark");
    }

    [Theory]
    [InlineData("""{"status":"error","images":[],"status_reason":"No exposures"}""", "No exposures")]
    [InlineData("""{"status":"error","images":[{"enhanced":true},{"status":"error","status_reason":"Too dark"}]}""", "Too dark")]
    [InlineData("""{"status":"error","error":true}""", "The vendor gives no reason.")]
    public async Task AFailedOrder_FailsAtOnce_WithTheReason(string json, string reason)
    {
        var vendor = new ScriptedHandler().Then(200, json);
        using var ae = AutoenhanceCalls.Client(vendor);
        (await Should.ThrowAsync<JobFailedException>(() => ae.GetOrder("o-1").WaitAsync())).Message.ShouldContain(reason);
        vendor.Sent.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(AutoenhanceOrderFlags.Right)]
    [InlineData(AutoenhanceOrderFlags.AlwaysFalse)]
    [InlineData(AutoenhanceOrderFlags.Missing)]
    public async Task AnOrder_GivesFinishedImagesOnly_WhateverItsFlagsSay(AutoenhanceOrderFlags flags)
    {
        var time = new ManualTimeProvider { JumpOverWaits = true };
        var options = new AutoenhanceSimulatorOptions
        {
            Time = time,
            OrderFlags = flags,
            MergeTime = TimeSpan.FromMinutes(5),
            ImageTime = TimeSpan.FromMinutes(1),
        };
        await using var vendor = await AutoenhanceSimulator.StartAsync(options, TestContext.Current.CancellationToken);
        using var ae = new AutoenhanceClient(
            new AutoenhanceOptions
            {
                ApiKey = AutoenhanceCalls.Key,
                BaseAddress = vendor.BaseAddress,
                AllowInsecureLoopback = true,
                TimeProvider = time,
            }
        );
        var order = await ae.EnhanceBracketsAsync(
            [AutoenhanceCalls.Photo("1.jpg"), AutoenhanceCalls.Photo("broken.jpg")],
            new BracketOptions { PerImage = 1 },
            cancellationToken: TestContext.Current.CancellationToken
        );
        order.Images.Single().Image.Enhanced.ShouldBe(true);
        (order.Failed.Single().ImageName, order.Unfinished.Count).ShouldBe(("broken.jpg", 0));
    }

    [Fact]
    public void AnUnfinishedImage_IsListedAsSuch()
    {
        using var ae = AutoenhanceCalls.Client(new ScriptedHandler());
        var order = new EnhancedOrder(
            ae.Images,
            ModelJson.Deserialize<Order>(
                """{"images":[{"image_id":"a","enhanced":true},{"image_id":"b","status":"waiting"},{"image_id":"c","status":"expired"}]}"""
            )!
        );
        order.Images.Single().Id.Value.ShouldBe("a");
        order.Unfinished.Single().Status.ShouldBe(ImageStatus.Waiting);
        order.Failed.Single().Status.ShouldBe(ImageStatus.Expired);
    }
}
