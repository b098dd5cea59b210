using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json;

namespace ClientGen.Generator.Tests.Overlay;

/// <summary>What an overlay remembers of the vendor's components is true of the document, so that a renamed one is known again.</summary>
public sealed class KnownTypesTests
{
    private const string Opening = ",\n  \"x-clientgen-types\": {\n";

    [Theory]
    [InlineData("claid")]
    [InlineData("perfectlyclear")]
    [InlineData("autoenhance")]
    public void WhatAnOverlayRemembers_IsInTheDocument(string vendor)
    {
        // A component that is read under its earlier name is in the document.
        var document = Spec.Document(Vendors.Document(vendor));
        var overlay = JObject.Parse(Vendors.Overlay(vendor));
        var targets = overlay["actions"]!.Select(action => TargetPath.Parse((string)action["target"]!)).ToList();
        new KeptTypes(KnownType.In(overlay), targets, document).Keep();
        if (Approval.IsGiven)
            Write(vendor, document);
        var known = KnownType.In(JObject.Parse(Vendors.Overlay(vendor)));
        var now = KnownType.Of(document).ToDictionary(type => type.Name);
        var uses = KnownType.Uses(document).Select(use => (use.Key, JsonPointer.Of(use.Place))).ToHashSet();
        known.Count.ShouldBeGreaterThan(now.Count / 2);
        known.Where(type => !now.ContainsKey(type.Name)).ShouldBeEmpty("run it with CLIENTGEN_APPROVE=1: these are gone");
        known
            .SelectMany(type => type.Places.Select(place => (type.Name, place)))
            .Where(use => !uses.Contains(use))
            .ShouldBeEmpty("run it with CLIENTGEN_APPROVE=1: these are used elsewhere");
        known.Where(type => !type.Resembles(document.Schemas[type.Name]!)).ShouldBeEmpty();
    }

    [Fact]
    public void WhatIsWritten_IsRead()
    {
        var type = new KnownType("A", ["#/x", "#/y"], ["b", "c d"]);
        var read = KnownType.In(new JObject { ["x-clientgen-types"] = new JObject { ["A"] = type.Text } }).Single();
        (read.Name, read.Text).ShouldBe((type.Name, type.Text));
    }

    private static void Write(string vendor, SpecDocument document)
    {
        var text = Vendors.Overlay(vendor).TrimEnd();
        var start = text.IndexOf(Opening, StringComparison.Ordinal);
        var actions = start >= 0 ? text[..start] : text[..^1].TrimEnd();
        var lines = KnownType.Of(document).Select(type => $"    {JsonConvert.ToString(type.Name)}: {JsonConvert.ToString(type.Text)}");
        File.WriteAllText(Repository.At("specs", vendor, "overlay.json"), actions + Opening + string.Join(",\n", lines) + "\n  }\n}\n");
    }
}
