using ClientGen.ContractDiff.CSharp.Assemblies;

namespace ClientGen.ContractDiff.Tests.CSharp;

/// <summary>What the SDK's check tells, and the namespace that a client is generated in.</summary>
public sealed class AssemblyOutputTests
{
    [Theory]
    [InlineData("T:Acme.Api.Thing", "Thing")]
    [InlineData("M:Acme.Api.Thing.get_Size", "Thing.Size")]
    [InlineData("M:Acme.Api.Thing.set_Size(System.Nullable{System.Int32})", "Thing.Size")]
    [InlineData("F:Acme.Api.Mode.Values.Fast", "Mode.Fast")]
    [InlineData("M:Acme.Api.Fit.#ctor(System.String)", "Fit.#ctor")]
    [InlineData("M:Acme.Api.Fit.Match``1(System.Func{System.String,``0})", "Fit.Match")]
    [InlineData("M:Acme.Api.Fit.op_Implicit(System.String)~Acme.Api.Fit", "Fit.op_Implicit")]
    [InlineData("M:Acme.Api.ThingsClient.ListAsync(System.Int64,ClientGen.Http.RequestOptions)$0", "ThingsClient.ListAsync")]
    public void A_documentation_id_is_read_as_callers_write_it(string id, string text) =>
        DifferenceTarget.Parse(id, "Acme.Api").Text.ShouldBe(text);

    [Fact]
    public void Both_ways_of_asking_become_one_list_of_differences()
    {
        (string, string)[] gone =
        [
            ("CP0001", "T:Acme.Gone"),
            ("CP0002", "M:Acme.Thing.get_Old"),
            ("CP0002", "M:Acme.Thing.set_Old(System.String)"),
            ("CP0002", "M:Acme.Thing.get_Size"),
            ("CP0007", "T:Acme.Crop"),
            ("CP0017", "M:Acme.ApiClient.GetAsync(System.String)$0"),
        ];
        (string, string)[] come = [("CP0002", "M:Acme.Thing.get_Size"), ("CP0002", "M:Acme.Thing.get_New"), ("CP0007", "T:Acme.Crop")];
        AssemblyDifferences
            .Of(gone, come, "Acme")
            .Select(d => $"{d.Change} {d.Rule} {d.Member}")
            .ShouldBe([
                "Removed CP0001 Gone",
                "Removed CP0002 Thing.Old",
                "Changed CP0017 ApiClient.GetAsync",
                "Changed CP0007 Crop",
                "Changed CP0002 Thing.Size",
                "Added CP0002 Thing.New",
            ]);
    }

    [Fact]
    public void Equal_assemblies_have_no_difference() => AssemblyDifferences.Of([], [], "Acme").ShouldBeEmpty();

    [Theory]
    [InlineData("HEAD:specs/claid/openapi.json", "/elsewhere/new.json", "ClientGen.Claid")]
    [InlineData("/elsewhere/old.json", "specs/perfectlyclear/openapi.json", "ClientGen.PerfectlyClear")]
    [InlineData("/elsewhere/specs/new-vendor/openapi.json", "x.json", "ClientGen.NewVendor")]
    [InlineData("/elsewhere/old.json", "new.json", "ClientGen.Client")]
    public void The_namespace_is_that_of_the_vendor_a_document_stands_at(string before, string after, string rootNamespace) =>
        ClientNamespace.Of(before, after, Repository.Root).ShouldBe(rootNamespace);

    [Fact]
    public void A_path_is_of_the_folder_it_is_named_in() =>
        ClientNamespace.Of("openapi.json", "new.json", Repository.At("specs", "claid")).ShouldBe("ClientGen.Claid");

    [Fact]
    public void Documents_of_two_vendors_are_not_compared() =>
        Should
            .Throw<SpecException>(() => ClientNamespace.Of("specs/claid/openapi.json", "specs/autoenhance/openapi.json", Repository.Root))
            .Message.ShouldContain("different vendors (claid, autoenhance)");
}
