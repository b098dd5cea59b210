namespace ClientGen.Testing.Tests;

/// <summary>A mistake of who writes the test is told in words, with the mend, and names no type or parameter of ours.</summary>
public sealed class MistakeTests
{
    /// <summary>What is set, and words that must be in the error.</summary>
    public static TheoryData<Action<ClaidSimulatorOptions>, string> Options =>
        new()
        {
            { options => options.Port = 99999, "port cannot be 99999: ports go from 1 to 65535, and 0 takes a free one" },
            { options => options.Port = -1, "port cannot be -1" },
            { options => options.Speed = 0, "not 0" },
            { options => options.Speed = double.NaN, "not NaN" },
            { options => options.Credits = -1, "0 or more credits, not -1" },
            { options => options.RequestsPerMinute = -1, "not -1" },
            { options => options.ApiKeys.Add(""), "empty key" },
            { options => options.SendWebhooksTo(new Uri("ftp://shop.example/hooks")), "ftp://shop.example/hooks" },
        };

    [Theory, MemberData(nameof(Options))]
    public async Task AnOptionThatMakesNoSense_IsNamed(Action<ClaidSimulatorOptions> set, string words)
    {
        var fault = await Should.ThrowAsync<ArgumentException>(() => ClaidSimulator.StartAsync(set));
        fault.Message.ShouldContain(words);
        fault.Message.ShouldNotContain("Parameter");
    }

    [Fact]
    public async Task AnOperationThatThereIsNot_IsAnsweredWithThoseThereAre()
    {
        await using var pfc = await PerfectlyClearSimulator.StartAsync();
        var fault = Should.Throw<ArgumentException>(() => pfc.Fail("Correct", Fault.Reset()));
        fault.Message.ShouldStartWith("There is no operation 'Correct'. There are: Corrections.CreateUpload, Corrections.Submit");
        Should.Throw<ArgumentException>(() => pfc.PurchasesOf("Correct")).Message.ShouldBe(fault.Message);
    }

    [Fact]
    public async Task AnOperationThatMayBeTwo_IsAskedFor()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        Should
            .Throw<ArgumentException>(() => claid.Fail("Create", Fault.Reset()))
            .Message.ShouldBe("'Create' may be Scenes.Create or Storage.Create: name the one that is meant.");
    }

    [Fact]
    public async Task CallsAndTimes_CountFromOne()
    {
        await using var claid = await ClaidSimulator.StartAsync();
        Should.Throw<ArgumentException>(() => claid.Fail("Edit", Fault.Reset(), call: 0)).Message.ShouldContain("counted from 1");
        Should.Throw<ArgumentException>(() => claid.FailNext(Fault.Reset(), times: 0)).Message.ShouldContain("once or more");
        Should.Throw<ArgumentException>(() => Fault.Status(200)).Message.ShouldContain("from 400 to 599, not 200");
    }

    [Fact]
    public async Task APortThatIsTaken_IsAnIOException_ThatNamesIt()
    {
        await using var first = await ClaidSimulator.StartAsync();
        var fault = await Should.ThrowAsync<IOException>(() => ClaidSimulator.StartAsync(options => options.Port = first.Address.Port));
        fault.Message.ShouldContain($"{first.Address.Port}");
    }
}
