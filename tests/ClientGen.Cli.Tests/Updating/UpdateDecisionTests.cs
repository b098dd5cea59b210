using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

[Slow("generates whole clients again and again")]
public sealed class UpdateDecisionTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public async Task WithoutAnyAnswer_DecisionsAreOpen_AndNothingIsWritten()
    {
        var before = _checkout.Everything();
        var run = await _checkout.UpdateAsync("autoenhance", [WithUsage()]);

        run.Code.ShouldBe(1);
        run.Output.ShouldContain("Open decisions (1):\n- GET /v3/usage is new: Usage.GetAsync.");
        run.Output.ShouldContain("strict (safe default) | read");
        run.Output.ShouldContain("Nothing was written: decisions are open.");
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task ANewOperation_IsNeverSentTwice_UntilSomebodySaysSo()
    {
        await _checkout.UpdateAsync("autoenhance", [WithUsage()], UpdateCheckout.Safe);
        Last("autoenhance")["update"]!
            .ToString(Newtonsoft.Json.Formatting.None)
            .ShouldBe(
                """{"x-clientgen-area":"Usage","x-clientgen-name":"Get","x-clientgen-cost":"billable","x-clientgen-retry":"never"}"""
            );
    }

    [Theory]
    [InlineData("2", "Get", "free", "safe")]
    [InlineData("read", "Get", "free", "safe")]
    [InlineData("", "Get", "billable", "never")]
    [InlineData("name=ReadUsage cost=free retry=idempotent", "ReadUsage", "free", "idempotent")]
    public async Task InATerminal_ADecisionIsAsked(string typed, string name, string cost, string retry)
    {
        var run = await _checkout.UpdateAsync("autoenhance", [WithUsage()], typed: ["what?", typed]);

        run.Output.ShouldContain("Type the number or the word of a choice, or facts such as name=Get.");
        var update = Last("autoenhance")["update"]!;
        ((string?)update["x-clientgen-name"]).ShouldBe(name);
        ((string?)update["x-clientgen-cost"]).ShouldBe(cost);
        ((string?)update["x-clientgen-retry"]).ShouldBe(retry);
    }

    [Fact]
    public async Task TheEndOfTheInput_LeavesEverythingAsItWas()
    {
        var before = _checkout.Everything();
        await Should.ThrowAsync<OperationCanceledException>(() => _checkout.UpdateAsync("autoenhance", [WithUsage()], typed: []));
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task AFileOfDecisions_IsMade_FilledIn_AndTaken()
    {
        var file = _checkout.Sent("decisions.json", "");
        var sent = WithUsage();
        await _checkout.UpdateAsync("autoenhance", [sent], options => options with { WriteDecisions = file });
        var template = JObject.Parse(File.ReadAllText(file));
        ((string?)template["decisions"]![0]!["answer"]).ShouldBe("strict");
        template["decisions"]![0]!["snippet"]![0]!["update"]!["x-clientgen-area"]!.ToString().ShouldBe("Usage");
        template["decisions"]![0]!["facts"] = new JObject { ["x-clientgen-area"] = "Account", ["x-clientgen-retry"] = "safe" };
        await File.WriteAllTextAsync(file, template.ToString(), TestContext.Current.CancellationToken);

        var run = await _checkout.UpdateAsync("autoenhance", [sent], options => options with { DecisionsFile = file });

        run.Output.ShouldContain("stated (file)");
        ((string?)Last("autoenhance")["update"]!["x-clientgen-area"]).ShouldBe("Account");
    }

    [Theory]
    [InlineData("{", "this is not valid JSON")]
    [InlineData(
        "{\"vendor\": \"autoenhance\", \"decisions\": [{\"id\": \"operation:GET /v3/usage\", \"facts\": {\"cost\": {}}}]}",
        "the fact 'cost' of 'operation:GET /v3/usage' is text"
    )]
    [InlineData("{\"decisions\": []}", "this is no file of decisions")]
    [InlineData("{\"vendor\": \"claid\", \"decisions\": []}", "these decisions are for claid, not autoenhance")]
    [InlineData("{\"vendor\": \"autoenhance\", \"decisions\": [1]}", "a decision is an object with an 'id'")]
    [InlineData(
        "{\"vendor\": \"autoenhance\", \"decisions\": [{\"id\": \"operation:GET /v3/usage\", \"answer\": \"maybe\"}]}",
        "'maybe' is no answer"
    )]
    [InlineData("{\"vendor\": \"autoenhance\", \"decisions\": [{\"id\": \"operation:GET /v3/usage\", \"facts\": 1}]}", "takes no 'facts'")]
    [InlineData("{\"vendor\": \"autoenhance\", \"decisions\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}", "'a' is answered twice")]
    public async Task AWrongFileOfDecisions_IsToldWithItsLine(string text, string expected)
    {
        var before = _checkout.Everything();
        var file = _checkout.Sent("decisions.json", text);
        var run = await _checkout.UpdateAsync("autoenhance", [WithUsage()], options => options with { DecisionsFile = file });

        run.Code.ShouldBe(2);
        run.Error.ShouldStartWith($"error: {file}:1:");
        run.Error.ShouldContain(expected);
        _checkout.Everything().ShouldBe(before);
    }

    [Fact]
    public async Task AnAnswerThatNobodyAsksFor_IsSaid()
    {
        var file = _checkout.Sent(
            "decisions.json",
            "{\"vendor\": \"autoenhance\", \"decisions\": [{\"id\": \"servers\", \"answer\": \"follow\"}]}"
        );
        var run = await _checkout.UpdateAsync(
            "autoenhance",
            [WithUsage()],
            options => UpdateCheckout.Safe(options) with { DecisionsFile = file }
        );
        run.Output.ShouldContain("Answers that nobody asked for:\n- servers");
    }

    private JObject Last(string vendor) => (JObject)_checkout.Json($"specs/{vendor}/overlay.json")["actions"]!.Last!;

    private string WithUsage() => UsageArea.In(_checkout);
}
