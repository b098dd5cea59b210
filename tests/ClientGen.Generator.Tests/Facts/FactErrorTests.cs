namespace ClientGen.Generator.Tests.Facts;

/// <summary>A fact that is wrong stops the build with its code, its place, and what to do.</summary>
public sealed class FactErrorTests
{
    private static void ShouldSay(string document, string code, string pointer, string mend)
    {
        var error = Failing.One(document);
        (error.Code, error.File, error.Pointer).ShouldBe((code, Failing.Document, "#" + pointer));
        error.Line.ShouldBeGreaterThan(0);
        error.Message.ShouldContain(mend);
    }

    [Theory]
    [InlineData("kind", null, "", "kind")]
    [InlineData("kind", "\"a b\"", "/kind", "does not have its form")]
    [InlineData("id", "\"id\"", "/id", "does not have its form")]
    [InlineData("succeeded", "[]", "/succeeded", "does not have its form")]
    [InlineData("succeded", "[\"done\"]", "/succeded", "does not have its form")]
    [InlineData("interval", "0", "/interval", "does not have its form")]
    public void CG0009_AJobThatDoesNotHaveItsForm(string member, string? value, string pointer, string mend) =>
        ShouldSay(JobVendor.Text(JobVendor.With(member, value)), "CG0009", JobVendor.Submit + pointer, mend);

    [Theory]
    [InlineData("\"x-clientgen-rate-limit\":{\"limits\":[]},", "/x-clientgen-rate-limit/limits")]
    [InlineData("\"x-clientgen-rate-limit\":{\"limits\":[{\"calls\":0,\"seconds\":1}]},", "/x-clientgen-rate-limit/limits/0/calls")]
    [InlineData("\"x-clientgen-secret\":true,", "/x-clientgen-secret")]
    [InlineData("\"x-clientgen-vendor\":7,", "/x-clientgen-vendor")]
    public void CG0009_AnotherFactThatDoesNotHaveItsForm(string fact, string pointer) =>
        ShouldSay(JobVendor.Text(tail: fact), "CG0009", pointer, "\"x-clientgen-");

    [Theory]
    [InlineData("cost", "cheap", "billable")]
    [InlineData("retry", "always", "idempotent")]
    [InlineData("auth", "maybe", "none")]
    public void CG0009_AWordThatIsNoneOfTheFacts(string fact, string word, string known)
    {
        var pings = $"\"operationId\":\"ping\",\"x-clientgen-{fact}\":\"{word}\",\"x-more\":1,";
        var document = JobVendor.Text().Replace("\"operationId\":\"ping\",", pings, StringComparison.Ordinal);
        // A member may be there once.
        document = document.Replace(
            $"\"x-more\":1,\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"safe\"",
            fact switch
            {
                "cost" => "\"x-clientgen-retry\":\"safe\"",
                "retry" => "\"x-clientgen-cost\":\"free\"",
                _ => "\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"safe\"",
            },
            StringComparison.Ordinal
        );
        ShouldSay(document, "CG0009", $"/paths/~1pings/get/x-clientgen-{fact}", known);
    }

    [Theory]
    [InlineData("unit", "\"unit\":1,\"units\":\"n\",\"default\":1,\"source\":\"s\"", "/unit")]
    [InlineData("default", "\"unit\":\"u\",\"units\":\"n\",\"default\":1.5,\"source\":\"s\"", "/default")]
    [InlineData("source", "\"unit\":\"u\",\"units\":\"n\",\"default\":1", "")]
    public void CG0009_ABillingWithout(string member, string said, string pointer) =>
        ShouldSay(
            JobVendor
                .Text()
                .Replace(
                    "\"Order\":{\"type\":\"object\",",
                    $"\"Order\":{{\"type\":\"object\",\"x-clientgen-billing\":{{{said}}},",
                    StringComparison.Ordinal
                ),
            "CG0009",
            "/components/schemas/Order/x-clientgen-billing" + pointer,
            member == "source" ? "source" : "\"x-clientgen-billing\" does not have its form"
        );

    [Theory]
    [InlineData("x-clientgen-secret", "true", "operation", "its places are: document, member, parameter")]
    [InlineData("x-clientgen-webhook", "{\"header\":\"X\",\"proof\":\"token\"}", "operation", "its places are: schema")]
    [InlineData("x-clientgen-merge", "\"A\"", "operation", "its places are: schema, member")]
    public void CG0020_AFactOnAPlaceWhereNothingReadsIt(string fact, string value, string place, string mend)
    {
        var error = Failing.One(JobVendor.Text(more: $"\"{fact}\":{value},"));
        (error.Code, error.Line, error.Pointer).ShouldBe(("CG0020", 5, $"#/paths/~1renders/post/{fact}"));
        error.Message.ShouldContain($"on a {place}");
        error.Message.ShouldContain(mend);
    }

    [Fact]
    public void CG0020_AFactOnNoPlaceAtAll() =>
        ShouldSay(
            JobVendor.Text(tail: "\"externalDocs\":{\"x-clientgen-cost\":\"free\"},"),
            "CG0020",
            "/externalDocs/x-clientgen-cost",
            "Nothing reads \"x-clientgen-cost\" here: its places are: operation"
        );

    [Fact]
    public void CG0020_AJobOnACallThatStartsNothing()
    {
        var read = JobVendor
            .Text()
            .Replace(
                "\"operationId\":\"readRender\",",
                $"\"operationId\":\"readRender\",\"x-clientgen-job\":{JobVendor.With("kind", "\"Other\"")},",
                StringComparison.Ordinal
            );
        ShouldSay(read, "CG0020", "/paths/~1renders~1{id}/get/x-clientgen-job", "it starts no job");
    }

    [Fact]
    public void CG0020_ASecretThatNoOperationSends() =>
        ShouldSay(
            JobVendor
                .Text()
                .Replace(
                    "\"Fault\":",
                    "\"Alone\":{\"type\":\"object\",\"properties\":{\"k\":{\"type\":\"string\",\"x-clientgen-secret\":true}}},\n\"Fault\":",
                    StringComparison.Ordinal
                ),
            "CG0020",
            "/components/schemas/Alone/properties/k/x-clientgen-secret",
            "marks nothing here: no operation sends or gives this schema"
        );

    [Fact]
    public void CG0020_AGroupOfLimitsOfAllCalls() =>
        ShouldSay(
            JobVendor.Text(tail: "\"x-clientgen-rate-limit\":{\"group\":\"all\",\"limits\":[{\"calls\":1,\"seconds\":1}]},"),
            "CG0020",
            "/x-clientgen-rate-limit/group",
            "those of all calls"
        );

    [Fact]
    public void CG0020_ASecondWebhook() =>
        ShouldSay(
            JobVendor
                .Text()
                .Replace(
                    "\"Posted\":",
                    "\"Mail\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},"
                        + "\"x-clientgen-webhook\":{\"header\":\"X\",\"proof\":\"token\"}},\n\"Posted\":",
                    StringComparison.Ordinal
                ),
            "CG0020",
            "/components/schemas/Posted/x-clientgen-webhook",
            "Nothing reads a second"
        );

    [Fact]
    public void CG0020_ASecretInAQuery() =>
        ShouldSay(
            JobVendor
                .Text()
                .Replace(
                    "\"operationId\":\"ping\",",
                    "\"operationId\":\"ping\",\"parameters\":[{\"name\":\"q\",\"in\":\"query\","
                        + "\"schema\":{\"type\":\"string\"},\"x-clientgen-secret\":true}],",
                    StringComparison.Ordinal
                ),
            "CG0020",
            "/paths/~1pings/get/parameters/0/x-clientgen-secret",
            "those in the path alone"
        );

    [Theory]
    [InlineData("\"readRendr\"", "has no operation \"readRendr\". Was readRender meant?")]
    [InlineData("\"ping\"", "What reads its status gives no JSON object")]
    [InlineData("\"submitRender\"", "needs other parameters than the job's id")]
    public void CG0021_AnOperationThatCannotBePolled(string read, string mend) =>
        ShouldSay(JobVendor.Text(JobVendor.With("read", read)), "CG0021", JobVendor.Submit + "/read", mend);

    [Theory]
    [InlineData("succeeded", "[\"DONE\"]", "Was done meant?")]
    [InlineData("failed", "[\"brokn\"]", "Was broken meant?")]
    [InlineData("cancelled", "[\"gone\"]", "is no status of this job")]
    public void CG0022_AStatusThatTheDocumentDoesNotHave(string member, string words, string mend) =>
        ShouldSay(JobVendor.Text(JobVendor.With(member, words)), "CG0022", $"{JobVendor.Submit}/{member}/0", mend);

    [Theory]
    [InlineData("id", "\"/jd\"", "there is no \"jd\". Was id meant?")]
    [InlineData("id", "\"/state\"", "does not lead to text or a whole number")]
    [InlineData("status", "\"/state/wrd\"", "Was word meant?")]
    [InlineData("status", "\"/picture\"", "does not lead to text")]
    [InlineData("result", "\"/id/x\"", "That place has no members")]
    [InlineData("errors", "\"/flaws\"", "there is no \"flaws\"")]
    [InlineData("reason", "\"/txt\"", "Was text meant?")]
    [InlineData("partial", "\"/picture\"", "does not lead to a list")]
    public void CG0023_APointerThatLeadsNowhere(string member, string pointer, string mend) =>
        ShouldSay(JobVendor.Text(JobVendor.With(member, pointer)), "CG0023", $"{JobVendor.Submit}/{member}", mend);

    [Fact]
    public void CG0023_ErrorsThatAreNoText() =>
        ShouldSay(
            JobVendor.Text(JobVendor.With("reason", null)),
            "CG0023",
            JobVendor.Submit + "/errors",
            "as long as no \"reason\" is named"
        );

    [Fact]
    public void CG0024_LimitsOfOneGroupThatDiffer() =>
        ShouldSay(
            JobVendor
                .Text(more: "\"x-clientgen-rate-limit\":{\"group\":\"slow\",\"limits\":[{\"calls\":1,\"seconds\":1}]},")
                .Replace(
                    "\"operationId\":\"ping\",",
                    "\"operationId\":\"ping\",\"x-clientgen-rate-limit\":{\"group\":\"slow\",\"limits\":[{\"calls\":2,\"seconds\":1}]},",
                    StringComparison.Ordinal
                ),
            "CG0024",
            "/paths/~1renders/post/x-clientgen-rate-limit/limits",
            "The group \"slow\" has other limits at GET /pings"
        );

    [Theory]
    [InlineData("Vendor")]
    [InlineData("***")]
    public void CG0025_AVendorThatNoClientCanHaveTheNameOf(string name) =>
        ShouldSay(JobVendor.Text(tail: $"\"x-clientgen-vendor\":\"{name}\","), "CG0025", "/x-clientgen-vendor", "Name the vendor");

    [Fact]
    public void CG0006_ASchemaWithTheNameOfTheClient() =>
        ShouldSay(
            JobVendor.Text().Replace("\"Fault\":{", "\"Fault\":{\"x-clientgen-name\":\"AcmeClient\",", StringComparison.Ordinal),
            "CG0006",
            "/components/schemas/Fault",
            "has a type AcmeClient of its own"
        );

    [Fact]
    public void CG0007_AnOperationWithTheNameOfTheStart() =>
        ShouldSay(
            JobVendor.Text().Replace("submitRender", "startRender", StringComparison.Ordinal),
            "CG0007",
            JobVendor.Submit + "/kind",
            "\"x-clientgen-name\" in the overlay, such as SubmitRender"
        );

    [Fact]
    public void CG0007_TwoJobsOfOneKind()
    {
        var twice = JobVendor
            .Text()
            .Replace(
                "\"/pings\":{",
                $"\"/more\":{{\"post\":{{\"operationId\":\"more\",\"x-clientgen-cost\":\"free\",\"x-clientgen-retry\":\"never\","
                    + $"\"x-clientgen-job\":{JobVendor.Job},\"responses\":{{\"200\":{{\"description\":\"d\",\"content\":"
                    + "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Render\"}}}}}}},\n\"/pings\":{",
                StringComparison.Ordinal
            );
        ShouldSay(twice, "CG0007", "/paths/~1renders/post/x-clientgen-job/kind", "starts a job of the kind Render too");
    }
}
