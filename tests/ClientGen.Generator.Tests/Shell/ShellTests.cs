namespace ClientGen.Generator.Tests.Shell;

/// <summary>The client that is made of a small document: as text, and through the compiler.</summary>
[Slow("compiles generated clients")]
public sealed class ShellTests
{
    private const string Limits = """
        "x-clientgen-rate-limit":{"limits":[{"calls":4,"seconds":1},{"calls":120,"seconds":60}]},
        """;
    private const string Further = """
        "x-clientgen-rate-limit":{"group":"slow","limits":[{"calls":1,"seconds":1}]},
        """;

    private static Generated Made => Generated.From(JobVendor.Text(more: Further, tail: Limits));

    [Fact]
    public void TheClient_IsAsItWas() => Snapshot.Match(Made.Shell);

    [Fact]
    public void ItsRegistration_IsAsItWas() => Snapshot.Match(Made.Registration);

    [Fact]
    public void TheClient_Compiles() => Made.ShouldCompile();

    [Fact]
    public void NoLine_IsLongerThanOurOwn()
    {
        var made = Made;
        (made.Shell + made.Registration).Split('\n').Where(line => line.Length > 140).ShouldBeEmpty();
    }

    [Theory]
    // A batch: the whole status is the result, and what came out of a failed one counts.
    [InlineData("result", "\"\"")]
    [InlineData("partial", "\"/faults\"")]
    [InlineData("cancelled", "[\"waiting\"]")]
    [InlineData("reason", null)]
    [InlineData("interval", "0.5")]
    [InlineData("summary", "\"Renders <b> & more.\"")]
    [InlineData("status", "\"/id\"")]
    public void EveryFormOfAJob_Compiles(string member, string? value)
    {
        var job = JobVendor.With(member, value);
        // Without a reason, an error is text itself.
        if (member == "reason")
            job = job.Replace("/faults", "/id", StringComparison.Ordinal);
        Generated.From(JobVendor.Text(job)).ShouldCompile();
    }

    [Fact]
    public void AStatusInAnotherArea_IsReadThere() =>
        Generated
            .From(JobVendor.Text(), Failing.Actions("""{"target":"$.paths['/renders/{id}'].get","update":{"x-clientgen-area":"Jobs"}}"""))
            .Shell.ShouldContain("new AcmeJobsClient(_transport).ReadRenderAsync(id: id.Value,");

    /// <summary>An area is a member of the client, so its name hides a namespace of the same name there.</summary>
    [Theory]
    [InlineData("System")]
    [InlineData("ClientGen")]
    [InlineData("Stream")]
    public void AnArea_MayBeCalledAsANamespaceIs(string area) =>
        Generated
            .From(
                JobVendor.Text(),
                Failing.Actions(
                    """{"target":"$.paths.*.*","update":{"x-clientgen-area":"AREA"}}""".Replace("AREA", area, StringComparison.Ordinal)
                )
            )
            .ShouldCompile();

    [Fact]
    public void ADocumentOfSchemasAlone_HasNoClient() =>
        Generated.From(Spec.Text("\"A\":{\"type\":\"object\"}")).Shell.ShouldNotContain("class");
}
