using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>What the document does not say: where the key goes, what ends a job, what is secret, what is gone.</summary>
[Slow("generates whole clients again and again")]
public sealed class UpdateFactTests : IDisposable
{
    private readonly UpdateCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

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
    public async Task IdsOfJobs_OfAnotherType_HaveNoSafeAnswer()
    {
        var sent = _checkout.Changed("claid", document => Ids(document).ForEach(id => id["type"] = "string"));
        var run = await _checkout.UpdateAsync("claid", [sent], UpdateCheckout.Safe);
        run.Code.ShouldBe(1, run.Output + run.Error);
        run.Output.ShouldContain("The id of jobs was of the type integer and is string now.");
        run.Output.ShouldContain("[job-id:integer=string]");
        run.Output.ShouldContain("\n    Edit: POST /v1/image/edit/async\n");
        run.Output.ShouldContain("follow | keep");
        run.Output.ShouldContain("Nothing was written");

        await _checkout.UpdateAsync("claid", [sent], UpdateCheckout.Safe, ["keep"]);
        Last("claid")["update"]!["type"]!.ToString().ShouldBe("integer");
    }

    private static List<JToken> Ids(JObject document) =>
        [
            .. ((JObject)document["components"]!["schemas"]!)
                .Properties()
                .Where(schema => schema.Name.EndsWith("AcceptedResponse", StringComparison.Ordinal))
                .Select(schema => schema.Value["properties"]?["id"])
                .OfType<JToken>(),
        ];

    [Fact]
    public async Task HeadersOfPaths_ThatMoveToTheOperations_AskNothing()
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
        run.Code.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldNotContain("is gone");
    }

    [Fact]
    public async Task ACorrectionOfManyPlaces_ThatMatchesNothing_IsNotDeletedUnasked()
    {
        var sent = _checkout.Changed(
            "autoenhance",
            document =>
            {
                foreach (var path in ((JObject)document["paths"]!).PropertyValues().Cast<JObject>())
                    path.Remove("parameters");
            }
        );
        var run = await _checkout.UpdateAsync("autoenhance", [sent], UpdateCheckout.Safe);
        run.Output.ShouldContain("What $.paths..parameters[?(");
        run.Output.ShouldContain("corrects is gone. Delete the action? [retire]");
        run.Output.ShouldContain("delete | keep");
        run.Output.ShouldContain("Nothing was written");
    }

    [Fact]
    public async Task ANewStatus_IsWrittenToTheJobsThatTheOverlayDescribes()
    {
        var sent = _checkout.Changed(
            "claid",
            document => ((JArray)document["components"]!["schemas"]!["APIV1Status"]!["enum"]!).Add("EXPIRED")
        );
        await _checkout.UpdateAsync("claid", [sent], typed: ["failed"]);

        Last("claid")["target"]!.ToString().ShouldEndWith(".post['x-clientgen-job']");
        Last("claid")["update"]!["failed"]![0]!.ToString().ShouldBe("EXPIRED");
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
        var page = JObject.Parse(_checkout.Read("specs/claid/authored/storage.json"));
        page["paths"]!["/v1/account"] = JObject.Parse(
            """
            {
              "get": {
                "tags": ["Account"],
                "operationId": "get_account_v1_account_get",
                "security": [{ "OAuth2PasswordBearer": [] }],
                "responses": {
                  "200": {
                    "description": "An account.",
                    "content": {
                      "application/json": { "schema": { "type": "object", "properties": { "credits": { "type": "integer" } } } }
                    }
                  }
                }
              }
            }
            """
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
}
