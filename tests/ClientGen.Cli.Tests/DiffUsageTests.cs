using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

[Slow("restores and compiles projects")]
public sealed class DiffUsageTests(Shop shop) : IClassFixture<Shop>
{
    [Fact]
    public async Task WhatTheCodeDoesNotTouch_IsListedApartAndDoesNotFail()
    {
        var changed = shop.Changed(schemas =>
        {
            ((JObject)schemas["GenerativeOptions"]!["properties"]!).Remove("style_transfer");
            ((JArray)schemas["DecompressEnum"]!["enum"]!).First!.Remove();
        });
        (await Run.Of("diff", Shop.Claid, changed)).Code.ShouldBe(1);
        var run = await Run.Of("diff", Shop.Claid, changed, "--usage", shop.Project);
        run.Code.ShouldBe(0, run.Error + run.Output);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("Not used by Shop.csproj (2)");
        run.Output.ShouldContain("0 breaking");
        run.Output.ShouldContain("'style_transfer' is gone");
    }

    [Fact]
    public async Task WhatTheCodeTouches_Fails_AlsoThroughConveniencesOfTheClient()
    {
        var changed = shop.Changed(schemas =>
        {
            ((JArray)schemas["DecompressEnum"]!["enum"]!).Last!.Remove();
            // Fit.Outpaint("15%") sets it.
            ((JObject)schemas["OutpaintOptions"]!["properties"]!).Remove("feathering");
            // StartBatchEditAsync reads it.
            schemas["BatchAcceptedResponse"]!["properties"]!["id"]!["type"] = "string";
        });
        var run = await Run.Of("diff", Shop.Claid, changed, "--usage", shop.Project, "--format", "json");
        run.Code.ShouldBe(1, run.Error);
        var report = JObject.Parse(run.Output);
        report["usage"]!["project"]!.Value<string>().ShouldBe("Shop.csproj");
        report["usage"]!["operations"]!.Values<string>().ShouldBe(["GET /v1/image/edit/batch/{task_id}", "POST /v1/image/edit/batch"]);
        report["usage"]!["touched"]!.Values<string>().ShouldContain("#/components/schemas/PipelineOutputObject/properties/tmp_url");
        report["usage"]!["touched"]!.Values<string>().ShouldNotContain("#/components/schemas/ResizingOptions/properties/height");
        var breaking = report["findings"]!.Where(f => f["wire"]!.Value<string>() == "breaking").ToList();
        breaking.ShouldNotBeEmpty();
        breaking.ShouldAllBe(f => f["used"]!.Value<bool>());
        breaking.Select(f => f["message"]!.Value<string>()).ShouldContain("OutpaintOptions: the member 'feathering' is gone");
        breaking.Select(f => f["message"]!.Value<string>()).ShouldContain("DecompressEnum: the value \"auto\" is no longer listed");
    }

    [Fact]
    public async Task CodeOfSourceGenerators_IsSeen()
    {
        var project = await shop.OtherProject(
            "Partial",
            """<Reference Include="$(Clients)/ClientGen.*.dll" Exclude="$(Clients)/*.Tests.dll" />""",
            """
            public static partial class Program
            {
                [System.Text.RegularExpressions.GeneratedRegex("a+")] private static partial System.Text.RegularExpressions.Regex Pattern();
                public static object Run() => Pattern().Replace(new ClientGen.Claid.ConnectedStorage().Name, "");
            }
            """
        );
        var run = await Run.Of("diff", Shop.Claid, Shop.Claid, "--usage", project);
        (run.Code, run.Error).ShouldBe((0, ""));
    }

    [Fact]
    public async Task CodeThatDoesNotCompile_IsToldAndLookedAtAllTheSame()
    {
        var project = await shop.OtherProject(
            "Torn",
            """<Reference Include="$(Clients)/ClientGen.*.dll" Exclude="$(Clients)/*.Tests.dll" />""",
            "public static class Torn { public static object Run() => new ClientGen.Claid.PrivacyOptions { BlurCarPlate = nobody }; }"
        );
        var changed = shop.Changed(schemas => ((JObject)schemas["PrivacyOptions"]!["properties"]!).Remove("blur_car_plate"));
        var run = await Run.Of("diff", Shop.Claid, changed, "--usage", project);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("warning: ");
        run.Error.ShouldContain("the code does not compile (1 error, the first at ");
        run.Error.ShouldContain("Program.cs:1:110: CS0103");
    }

    [Fact]
    public async Task ProjectWithoutAClient_IsToldPlainly()
    {
        var project = await shop.OtherProject("Bare", "", "public static class Bare { }");
        await Refused(project, "the project references no generated client");
    }

    [Fact]
    public async Task ProjectOfAnotherVendor_IsToldPlainly()
    {
        var perfectlyClear = Shop.Claid.Replace("claid", "perfectlyclear", StringComparison.Ordinal);
        var project = await shop.OtherProject(
            "Other",
            """<Reference Include="$(Clients)/ClientGen.Claid*.dll;$(Clients)/ClientGen.Json.dll" />""",
            "public static class Other { }"
        );
        var run = await Run.Of("diff", perfectlyClear, perfectlyClear, "--usage", project);
        (run.Code, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain("the project references no client generated from");
        run.Error.ShouldContain("the closest is ClientGen.Claid");
    }

    [Fact]
    public async Task MissingProjects_AreToldPlainly()
    {
        await Refused(shop.At("Nobody.csproj"), "there is no such project; check the path");
        await Refused(shop.At("."), "this is a folder; name the project file in it");
        await Refused(Shop.Claid, "only C# projects can be looked into");
    }

    [Fact]
    public async Task ProjectThatIsNotRestored_IsToldPlainly()
    {
        Directory.CreateDirectory(shop.At("Raw"));
        var project = shop.At(Path.Combine("Raw", "Raw.csproj"));
        await File.WriteAllTextAsync(project, Shop.ProjectText(""), TestContext.Current.CancellationToken);
        await Refused(project, "the project is not restored; run: dotnet build");
    }

    [Fact]
    public async Task ProjectThatCannotBeEvaluated_IsToldPlainly()
    {
        var project = shop.At("Broken.csproj");
        await File.WriteAllTextAsync(
            project,
            "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup></Project>",
            TestContext.Current.CancellationToken
        );
        await Refused(project, "the project can't be evaluated");
    }

    private static async Task Refused(string project, string message)
    {
        var run = await Run.Of("diff", Shop.Claid, Shop.Claid, "--usage", project);
        (run.Code, run.Output).ShouldBe((2, ""));
        run.Error.ShouldContain(message);
        run.Error.ShouldNotContain("   at ");
    }
}
