using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.Recording;
using Microsoft.Extensions.DependencyInjection;
using RichardSzalay.MockHttp;

namespace ClientGen.Testing.Tests;

public sealed class HarPlaybackTests
{
    private static readonly string Job = Fixture("edit-job.har");

    [Fact]
    public async Task ARecordedJob_IsPlayed_InItsOrder()
    {
        using var har = HarPlayback.Load(Job);
        using var client = har.CreateClaidClient();
        var job = await client.Images.StartEditAsync(Recorded());
        (await job.WaitAsync()).ShouldNotBeNull();
        har.Unplayed.ShouldBeEmpty();
        (await job.GetStatusAsync()).State.ShouldBe(JobState.Succeeded, "a read that is repeated is given the last response");
    }

    [Fact]
    public async Task WhatTheRecorderWrites_IsPlayed()
    {
        using var folder = new Folder();
        await using (var vendor = await ClaidSimulator.StartAsync())
        {
            using var recorder = new RecordingHandler(RecordingOptions.For(ClaidClient.Profile, vendor.ApiKey, vendor.Address));
            var services = new ServiceCollection();
            services.AddClaid(vendor).AddHttpMessageHandler(() => recorder);
            await using var provider = services.BuildServiceProvider();
            await Work(provider.GetRequiredService<ClaidClient>());
            File.WriteAllText(folder.At("work.har"), recorder.ToHar());
        }

        using var har = HarPlayback.Load(folder.At("work.har"));
        var before = har.Unplayed.Count;
        using var client = har.CreateClaidClient(
            new ClaidOptions
            {
                ApiKey = "another",
                BaseAddress = new Uri("http://127.0.0.1:9"),
                AllowInsecureLoopback = true,
                MaxRetries = 0,
            }
        );
        await Work(client);
        before.ShouldBeGreaterThan(2);

        static async Task Work(ClaidClient claid)
        {
            (await claid.Storage.ListAsync()).ShouldNotBeEmpty();
            await claid.Storage.CreateAsync(
                new StorageRequest
                {
                    Name = "shop",
                    Type = "web_folder",
                    Parameters = new WebFolderParameters { BaseUrl = "https://shop.example/" },
                }
            );
            var edit = new EditRequest { Input = "https://shop.example/a.jpg", Operations = new() };
            (await claid.Images.EditAsync(edit)).Output.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task AnotherBody_IsNoMatch_AndTheErrorNamesTheNearestEntry()
    {
        using var har = HarPlayback.Load(Job);
        using var client = har.CreateClaidClient();
        var other = Recorded();
        other.Operations!.Adjustments!.Hdr = 61;
        var fault = await Mismatch(() => client.Images.StartEditAsync(other));
        fault.Message.ShouldEndWith(
            "edit-job.har has no response for POST https://api.claid.ai/v1/image/edit/async. The nearest is entry 1, POST "
                + "https://api.claid.ai/v1/image/edit/async: the body differs at $.operations.adjustments.hdr."
        );
    }

    [Fact]
    public async Task AnotherPath_IsNoMatch_AndTheErrorNamesTheNearestEntry()
    {
        using var har = HarPlayback.Load(Job);
        using var client = har.CreateClaidClient();
        var fault = await Mismatch(() => client.Images.GetEdit(8).GetStatusAsync());
        fault.Message.ShouldContain("has no response for GET https://api.claid.ai/v1/image/edit/async/8. The nearest is entry 2, GET");
        fault.Message.ShouldContain("the path is /v1/image/edit/async/7");
    }

    [Fact]
    public async Task APurchaseThatWasPlayed_IsNotPlayedAgain()
    {
        using var har = HarPlayback.Load(Job);
        using var client = har.CreateClaidClient();
        await client.Images.StartEditAsync(Recorded());
        var fault = await Mismatch(() => client.Images.StartEditAsync(Recorded()));
        fault.Message.ShouldContain("that was not played already: entry 1, POST");
        har.Unplayed[0].ShouldStartWith("entry 2, GET");
    }

    [Fact]
    public async Task ResponsesOfTheTestsOwn_ComeFirst()
    {
        using var har = HarPlayback.Load(Job);
        har.When("https://api.claid.ai/v1/storage/storages").Respond("application/json", """{"data": []}""");
        using var client = har.CreateClaidClient();
        (await client.Storage.ListAsync()).ShouldBeEmpty();
    }

    [Fact]
    public void AFileThatIsNotThere_SaysHowFilesComeBesideATest() =>
        Should.Throw<FileNotFoundException>(() => HarPlayback.Load("gone.har")).Message.ShouldContain("CopyToOutputDirectory");

    [Theory]
    [InlineData("[]", "it has no log.entries")]
    [InlineData("no json", "it has no log.entries")]
    [InlineData("""{"log": {"entries": [{}]}}""", "entry 1 lacks a request")]
    public void AFileThatIsNoRecording_SaysWhy(string text, string words)
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("x.har"), text);
        Should.Throw<InvalidDataException>(() => HarPlayback.Load(folder.At("x.har"))).Message.ShouldContain(words);
    }

    private static async Task<HarMismatchException> Mismatch(Func<Task> call)
    {
        var fault = await Should.ThrowAsync<ConnectionException>(call);
        var missing = fault.GetBaseException().ShouldBeOfType<HarMismatchException>();
        // What test runners print.
        fault.ToString().ShouldContain(missing.Message);
        return missing;
    }

    private static EditRequest Recorded() =>
        new()
        {
            Input = "https://images.example/burger.jpg",
            Operations = new() { Adjustments = new() { Hdr = 60 } },
        };

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", "claid", name);
}
