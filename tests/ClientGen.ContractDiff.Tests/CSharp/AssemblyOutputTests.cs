using ClientGen.ContractDiff.CSharp.Assemblies;
using ClientGen.ContractDiff.Documents;

namespace ClientGen.ContractDiff.Tests.CSharp;

/// <summary>What the SDK's check and the build print, and where a client is generated.</summary>
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
    public void A_documentation_id_is_read_as_callers_write_it(string id, string text) => DifferenceTarget.Parse(id, "Acme.Api").Text.ShouldBe(text);

    [Fact]
    public void Both_ways_of_asking_become_one_list_of_differences()
    {
        var removed = Suppressions(
            ("CP0001", "T:Acme.Gone"), ("CP0002", "M:Acme.Thing.get_Old"), ("CP0002", "M:Acme.Thing.set_Old(System.String)"),
            ("CP0002", "M:Acme.Thing.get_Size"), ("CP0007", "T:Acme.Crop"), ("CP0017", "M:Acme.ApiClient.GetAsync(System.String)$0"));
        var added = Suppressions(("CP0002", "M:Acme.Thing.get_Size"), ("CP0002", "M:Acme.Thing.get_New"), ("CP0007", "T:Acme.Crop"));
        CompatibilityFile.Read(removed, added, "Acme").Select(d => $"{d.Change} {d.Rule} {d.Member}").ShouldBe(
        [
            "Removed CP0001 Gone",
            "Removed CP0002 Thing.Old",
            "Changed CP0017 ApiClient.GetAsync",
            "Changed CP0007 Crop",
            "Changed CP0002 Thing.Size",
            "Added CP0002 Thing.New",
        ]);
    }

    [Fact]
    public void No_file_is_no_difference() => CompatibilityFile.Read(null, null, "Acme").ShouldBeEmpty();

    [Fact]
    public void Errors_of_the_generator_stand_under_the_names_the_user_gave()
    {
        const string Output = """
              Generating the acme client from specs/acme/openapi.json
            /tmp/x/new/acme/openapi.json(3,7): error CG0005: #/components/schemas/Fit: In the union Fit, an integer is also a number. [/r/generators/OpenApi.proj]
            /r/generators/OpenApi.proj(52,5): error : The acme client was not generated: mend the errors above. [/r/generators/CompareClients.proj]
            """;
        BuildErrors.Of(Output, [("/tmp/x/new/acme/openapi.json", "HEAD:specs/acme/openapi.json")])
            .ShouldBe("\n  HEAD:specs/acme/openapi.json(3,7): error CG0005: #/components/schemas/Fit: In the union Fit, an integer is also a number.");
    }

    [Fact]
    public void Errors_of_the_compiler_are_told_once()
    {
        const string Error = "/tmp/x/old/acme/generated/Client.g.cs(9,42): error CS0542: 'Operations': member names cannot be the same as their enclosing type";
        BuildErrors.Of($"{Error} [/r/generators/CompareClients.proj::Side=old]\n{Error} [/r/generators/CompareClients.proj]\nwarning MSB1: error prone", []).ShouldBe("\n  " + Error);
    }

    [Fact]
    public void Without_an_error_the_end_of_the_output_is_told() => BuildErrors.Of("one\ntwo\n", []).ShouldBe("\n  one\n  two");

    [Theory]
    [InlineData("HEAD:specs/claid/openapi.json", "/elsewhere/new.json", "claid", "ClientGen.Claid")]
    [InlineData("/elsewhere/old.json", "specs/perfectlyclear/openapi.json", "perfectlyclear", "ClientGen.PerfectlyClear")]
    [InlineData("/elsewhere/specs/new-vendor/openapi.json", "x.json", "new-vendor", "ClientGen.NewVendor")]
    public void The_vendor_is_where_a_document_stands(string old, string @new, string vendor, string rootNamespace)
    {
        var place = ClientPlace.Find(old, @new, Repository.Root);
        (place.Root, place.Vendor, place.Namespace).ShouldBe((Repository.Root, vendor, rootNamespace));
    }

    [Fact]
    public void A_path_is_of_the_folder_it_is_named_in() =>
        ClientPlace.Find("openapi.json", "new.json", Repository.At("specs", "claid")).Vendor.ShouldBe("claid");

    [Fact]
    public void What_cannot_be_generated_is_told()
    {
        Should.Throw<SpecException>(() => ClientPlace.Find("specs/claid/openapi.json", "specs/claid/openapi.json", Path.GetTempPath())).Message.ShouldContain("checkout of the repository");
        Should.Throw<SpecException>(() => ClientPlace.Find("a.json", "b.json", Repository.Root)).Message.ShouldContain("neither a.json nor b.json stands in specs/VENDOR/");
        Should.Throw<SpecException>(() => ClientPlace.Find("specs/claid/openapi.json", "specs/autoenhance/openapi.json", Repository.Root)).Message.ShouldContain("different vendors (claid, autoenhance)");
    }

    private static string Suppressions(params (string Rule, string Target)[] entries) =>
        $"<Suppressions>{string.Concat(entries.Select(e => $"<Suppression><DiagnosticId>{e.Rule}</DiagnosticId><Target>{e.Target}</Target></Suppression>"))}</Suppressions>";
}
