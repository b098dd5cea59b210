namespace ClientGen.Import.Tests;

public sealed class EveryAuthoredFactNamesItsSource
{
    [Theory]
    [MemberData(nameof(SpecDocument.AuthoredVendors), MemberType = typeof(SpecDocument))]
    public void Parameters_and_members(string vendor)
    {
        var parts = SpecDocument.ParametersAndMembers(SpecDocument.Of(vendor)).ToList();

        parts.ShouldNotBeEmpty();
        foreach (var part in parts)
            ((string?)part["x-clientgen-source"]).ShouldNotBeNull(part.Path).ShouldMatch("^.+; confidence [HML]$", part.Path);
    }

    [Theory]
    [MemberData(nameof(SpecDocument.AuthoredVendors), MemberType = typeof(SpecDocument))]
    public void Operations_with_their_cost_and_retry_class(string vendor)
    {
        foreach (var operation in Operations.Of(SpecDocument.Of(vendor)))
        {
            ((string?)operation["x-clientgen-source"])
                .ShouldNotBeNull(operation.Path)
                .ShouldMatch("^.+; confidence [HML]$", operation.Path);
            ((string?)operation["x-clientgen-cost"]).ShouldBeOneOf("free", "billable");
            ((string?)operation["x-clientgen-retry"]).ShouldBeOneOf("safe", "idempotent", "never");
        }
    }

    [Theory]
    [MemberData(nameof(SpecDocument.AuthoredVendors), MemberType = typeof(SpecDocument))]
    public void Billable_operations_are_never_sent_again(string vendor)
    {
        var billable = Operations
            .Of(SpecDocument.Of(vendor))
            .Where(operation => (string?)operation["x-clientgen-cost"] == "billable")
            .ToList();

        billable.ShouldNotBeEmpty();
        billable.ShouldAllBe(operation => (string?)operation["x-clientgen-retry"] == "never");
    }

    [Theory]
    [MemberData(nameof(SpecDocument.AuthoredVendors), MemberType = typeof(SpecDocument))]
    public void Operations_without_a_key_say_so_in_both_ways(string vendor)
    {
        foreach (var operation in Operations.Of(SpecDocument.Of(vendor)))
            (operation["security"] is { HasValues: false }).ShouldBe((string?)operation["x-clientgen-auth"] == "none", operation.Path);
    }

    [Theory]
    [MemberData(nameof(SpecDocument.AuthoredVendors), MemberType = typeof(SpecDocument))]
    public void The_key_is_a_header_of_the_documents_server(string vendor)
    {
        var document = SpecDocument.Of(vendor);

        ((string?)document["components"]!["securitySchemes"]!["ApiKey"]!["in"]).ShouldBe("header");
        ((string?)document["servers"]![0]!["url"]).ShouldNotBeNull().ShouldStartWith("https://");
    }
}
