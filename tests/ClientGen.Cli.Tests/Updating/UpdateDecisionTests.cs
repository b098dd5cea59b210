using ClientGen.Cli.Updating;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

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
    [InlineData("{", "not JSON")]
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
        run.Error.ShouldStartWith($"error: {file}:1: ");
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

    [Fact]
    public async Task ANewAddress_HasNoSafeAnswer()
    {
        var sent = _checkout.Replaced("autoenhance", ("https://api.autoenhance.ai", "https://api.eu.autoenhance.ai"));
        var run = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);
        run.Code.ShouldBe(1);
        run.Output.ShouldContain("Is the key to be sent there? [servers]");
        run.Output.ShouldContain("follow | keep");

        await _checkout.UpdateAsync("autoenhance", [sent], typed: ["keep"]);
        Last("autoenhance")["update"]!["servers"]![0]!["url"]!.ToString().ShouldBe("https://api.autoenhance.ai");
    }

    [Fact]
    public async Task AnotherHeaderForTheKey_HasNoSafeAnswer()
    {
        var sent = _checkout.Changed(
            "autoenhance",
            document => document["components"]!["securitySchemes"]!["ApiKey"] = new JObject { ["type"] = "http", ["scheme"] = "bearer" }
        );
        var run = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);
        run.Code.ShouldBe(1);
        run.Output.ShouldContain("Is that right? [key]");
        run.Output.ShouldContain("Nothing was written");
    }

    [Theory]
    [InlineData("running", 0, null)]
    [InlineData("failed", 1, "add 'CANCELLED' of JobState to the words for `failed`")]
    public async Task ANewStatus_EndsNoJob_UntilSomebodySaysSo(string answer, int code, string? byHand)
    {
        var sent = _checkout.Changed(
            "perfectlyclear",
            document => ((JArray)document["components"]!["schemas"]!["JobState"]!["enum"]!).Add("CANCELLED")
        );
        var run = await _checkout.UpdateAsync("perfectlyclear", [sent], typed: [answer]);
        run.Output.ShouldContain("'CANCELLED' is a new value of JobState. Does it end a job?");
        run.Code.ShouldBe(code, run.Output);
        if (byHand is not null)
            run.Output.ShouldContain(byHand);
    }

    [Fact]
    public async Task AStatusInThePlaceOfAnother_HasNoSafeAnswer()
    {
        var run = await _checkout.UpdateAsync(
            "perfectlyclear",
            [_checkout.Replaced("perfectlyclear", ("\"COMPLETED\"", "\"DONE\""))],
            UpdateCheckout.Safe
        );
        run.Code.ShouldBe(1);
        run.Output.ShouldContain("[status:JobState=DONE]\n    'COMPLETED' is gone.\n    running | succeeded | failed | cancelled");
        run.Output.ShouldContain("Nothing was written");
    }

    [Fact]
    public async Task ACorrectionOfManyPlaces_ThatMatchesNothing_IsNotDeletedUnasked()
    {
        var sent = _checkout.Changed(
            "autoenhance",
            document =>
            {
                foreach (var path in ((JObject)document["paths"]!).Properties().Select(path => (JObject)path.Value))
                {
                    var shared = path["parameters"]!;
                    path.Remove("parameters");
                    foreach (var operation in path.Properties().Select(method => method.Value))
                        operation["parameters"] = new JArray((operation["parameters"] as JArray ?? []).Concat(shared));
                }
            }
        );
        var run = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);
        run.Output.ShouldContain("What $.paths.*.parameters corrects is gone. Delete the action? [retire]");
        run.Output.ShouldContain("delete | keep");
        run.Output.ShouldContain("Nothing was written");
    }

    [Fact]
    public async Task ANewStatus_IsWrittenToTheJobsThatTheOverlayDescribes()
    {
        var overlay = _checkout.Json("specs/perfectlyclear/overlay.json");
        ((JArray)overlay["actions"]!).Add(
            JObject.Parse(
                """{"target": "$.paths['/pfc'].get", "update": {"x-clientgen-job": {"succeeded": ["COMPLETED"], "failed": ["FAILED", "REJECTED"]}}}"""
            )
        );
        await File.WriteAllTextAsync(
            _checkout.At("specs/perfectlyclear/overlay.json"),
            overlay.ToString(),
            TestContext.Current.CancellationToken
        );
        var sent = _checkout.Changed(
            "perfectlyclear",
            document => ((JArray)document["components"]!["schemas"]!["JobState"]!["enum"]!).Add("CANCELLED")
        );
        await _checkout.UpdateAsync("perfectlyclear", [sent], typed: ["cancelled"]);

        Last("perfectlyclear")["target"]!.ToString().ShouldBe("$.paths['/pfc'].get['x-clientgen-job']");
        Last("perfectlyclear")["update"]!["cancelled"]![0]!.ToString().ShouldBe("CANCELLED");
    }

    [Fact]
    public async Task AMemberThatSoundsLikeASecret_IsKeptOutOfLogs_OrSaidToBeMissingThere()
    {
        var sent = _checkout.Changed(
            "perfectlyclear",
            document =>
                document["components"]!["schemas"]!["Correction"]!["properties"]!["downloadToken"] = new JObject { ["type"] = "string" }
        );
        var run = await _checkout.UpdateAsync("perfectlyclear", [sent], UpdateCheckout.Safe);

        run.Output.ShouldContain(
            "'downloadToken' is new and sounds like something that grants access. Is it a secret? secret (safe default)"
        );
        var inOverlay = _checkout.Read("specs/perfectlyclear/overlay.json").Contains("x-clientgen-secret", StringComparison.Ordinal);
        var byHand = run.Output.Contains("add \"$..downloadToken\" to the secret members", StringComparison.Ordinal);
        (inOverlay ^ byHand).ShouldBeTrue(run.Output);
    }

    [Fact]
    public async Task AnAnswerThatIsNotWrapped_IsGivenWhole()
    {
        var page = Newtonsoft.Json.Linq.JObject.Parse(_checkout.Read("specs/claid/authored/storage.json"));
        page["paths"]!["/v1/account"] = JObject.Parse(
            """{"get": {"tags": ["Account"], "operationId": "get_account_v1_account_get", "security": [{"OAuth2PasswordBearer": []}], "responses": {"200": {"description": "An account.", "content": {"application/json": {"schema": {"type": "object", "title": "Account", "properties": {"credits": {"type": "integer"}}}}}}}}}"""
        );
        var run = await _checkout.UpdateAsync("claid", [_checkout.Sent("storage.json", page.ToString())], UpdateCheckout.Safe);

        run.Output.ShouldContain("GET /v1/account is new: Account.GetAsync.");
        run.Output.ShouldContain("Written", Case.Sensitive, run.Output + run.Error);
        run.Output.ShouldNotContain("The generator refuses");
    }

    [Fact]
    public async Task WhatIsGone_TakesItsCorrectionsAlong()
    {
        var sent = _checkout.Changed("autoenhance", document => ((JObject)document["paths"]!["/v3/brackets/{id}"]!).Remove("delete"));
        var run = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);

        run.Output.ShouldContain("What $.paths['/v3/brackets/{id}'].delete corrects is gone. Delete the action? delete (safe default)");
        _checkout.Read("specs/autoenhance/overlay.json").ShouldNotContain("['/v3/brackets/{id}'].delete");
        // Users of the method must know.
        run.Code.ShouldBe(1);
    }

    private JObject Last(string vendor) => (JObject)_checkout.Json($"specs/{vendor}/overlay.json")["actions"]!.Last!;

    private string WithUsage() => UsageArea.In(_checkout);
}
