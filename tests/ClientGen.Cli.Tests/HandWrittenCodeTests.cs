using System.Text.RegularExpressions;
using ClientGen.Cli.Recording;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests;

/// <summary>Address and key header have one home, the vendor's document: no hand-written file repeats them.</summary>
public sealed class HandWrittenCodeTests
{
    public static TheoryData<string> Names => [.. VendorRecordings.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void NoFile_RepeatsTheDocument(string vendor)
    {
        var profile = VendorRecordings.All[vendor].Profile;
        string[] facts = [profile.BaseAddress.Host, .. profile.KeyHeader == "Authorization" ? Array.Empty<string>() : [profile.KeyHeader]];
        var folders = Directory.GetDirectories(Repository.At("src"), $"ClientGen.{profile.Name}*");
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)).ToList();
        files.Count.ShouldBeGreaterThan(5);
        foreach (var file in files)
        {
            var code = Regex.Replace(File.ReadAllText(file), @"^\s*//.*$", "", RegexOptions.Multiline);
            facts.ShouldAllBe(
                fact =>
                    !code.Contains($"\"{fact}", StringComparison.OrdinalIgnoreCase)
                    && !code.Contains($"//{fact}", StringComparison.OrdinalIgnoreCase),
                file
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TheProfile_SaysWhatDocumentAndOverlaySay(string vendor)
    {
        // Read here on its own: what the overlay sets, it sets on the root or on the one scheme.
        var document = JObject.Parse(File.ReadAllText(Vendors.Document(vendor)));
        var updates = JObject.Parse(File.ReadAllText(Repository.At("specs", vendor, "overlay.json")))["actions"]!
            .Select(action => action["update"])
            .OfType<JObject>()
            .ToList();
        var servers = document["servers"] ?? updates.Select(update => update["servers"]).OfType<JArray>().Single();
        var scheme = document["components"]!["securitySchemes"]!.Children<JProperty>().Single().Value;
        var isBearer = updates.Exists(update => (string?)update["scheme"] == "bearer");

        var profile = VendorRecordings.All[vendor].Profile;
        profile.BaseAddress.OriginalString.ShouldBe((string?)servers[0]!["url"]);
        (profile.KeyHeader, profile.KeyPrefix).ShouldBe(isBearer ? ("Authorization", "Bearer ") : ((string)scheme["name"]!, ""));
    }
}
