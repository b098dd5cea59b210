using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

public sealed class OverlayTextTests
{
    // A layout that no writer would make again.
    private const string Text = """
        { "overlay": "1.0.0",
          "actions": [
            { "target": "$.a", "description": "ä \"quoted\"", "update": { "properties": { "x/y": { "description": "one" } } } },

            {   "target": "$.b",
                "remove": true },
            { "target": "$.c", "update": {"k": ["old", 1]} }
          ],
          "info": { "title": "t" } }
        """;

    private static readonly OverlayText _overlay = OverlayText.Parse("overlay.json", Text);

    [Fact]
    public void AText_IsReplacedInPlace() =>
        _overlay.WithText(1, "/target", "$.other").Text.ShouldBe(Text.Replace("\"$.b\"", "\"$.other\"", StringComparison.Ordinal));

    [Fact]
    public void ATextInAList_IsReplacedInPlace() =>
        _overlay.WithText(2, "/update/k/0", "new").Text.ShouldBe(Text.Replace("\"old\"", "\"new\"", StringComparison.Ordinal));

    [Fact]
    public void AMembersName_IsReplacedInPlace() =>
        _overlay
            .WithText(0, "/update/properties/x~1y", "z", isName: true)
            .Text.ShouldBe(Text.Replace("\"x/y\"", "\"z\"", StringComparison.Ordinal));

    [Theory]
    [InlineData(0, "$.b $.c")]
    [InlineData(1, "$.a $.c")]
    [InlineData(2, "$.a $.b")]
    public void AnAction_GoesWithItsComma(int action, string left)
    {
        var overlay = _overlay.Without([action]);
        overlay.Actions.Select(OverlayTargets.TargetOf).ShouldBe(left.Split(' '));
        overlay.Text.ShouldEndWith("\"info\": { \"title\": \"t\" } }");
    }

    [Fact]
    public void AllActions_CanGo_AndOneComesBack()
    {
        var none = _overlay.Without([0, 1, 2]);
        none.Actions.ShouldBeEmpty();
        none.With(new JObject { ["target"] = "$" }).Actions.Count.ShouldBe(1);
    }

    [Fact]
    public void AnActionMore_TouchesNoOtherByte()
    {
        var added = _overlay.With(new JObject { ["target"] = "$.d", ["remove"] = true }).Text;
        added.Replace(",\n    {\n      \"target\": \"$.d\",\n      \"remove\": true\n    }", "", StringComparison.Ordinal).ShouldBe(Text);
    }

    [Theory]
    [InlineData(2, -1)]
    [InlineData(3, 0)]
    [InlineData(4, -1)]
    [InlineData(5, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    public void ALine_LeadsToItsAction(int line, int action) => _overlay.ActionAt(line).ShouldBe(action);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"actions\": 1}")]
    [InlineData("{\"actions\": [1]}")]
    public void WhatIsNoOverlay_IsToldWithTheFile(string text) =>
        Should.Throw<SpecException>(() => OverlayText.Parse("overlay.json", text)).Message.ShouldStartWith("overlay.json:1: ");

    [Theory]
    [InlineData("$.paths['/v3/a'].get", "paths|/v3/a", "/v4/a", "$.paths['/v4/a'].get")]
    [InlineData("$.components.schemas.A.properties.x", "components|schemas|A|properties|x", "y", "$.components.schemas.A.properties.y")]
    [InlineData(
        "$.components.schemas.A.properties.x",
        "components|schemas|A|properties|x",
        "a-b",
        "$.components.schemas.A.properties['a-b']"
    )]
    [InlineData(
        "$.components.schemas.A.properties['w','h']",
        "components|schemas|A|properties|w",
        "wide",
        "$.components.schemas.A.properties['wide','h']"
    )]
    [InlineData(
        "$.components.schemas['A','B'].properties.x",
        "components|schemas|B|properties|x",
        "y",
        "$.components.schemas['A','B'].properties.y"
    )]
    [InlineData("$.components.schemas.A", "components|schemas|A", "B", "$.components.schemas.B")]
    [InlineData(
        "$.paths['/a'].get.parameters[?(@.name == 'q')]",
        "paths|/a|get|parameters|?q",
        "search",
        "$.paths['/a'].get.parameters[?(@.name == 'search')]"
    )]
    [InlineData("$.components.schemas.Other.properties.x", "components|schemas|A|properties|x", "y", null)]
    [InlineData("$.components.schemas.A", "components|schemas|A|properties|x", "y", null)]
    [InlineData("$.paths.*.*.responses", "paths|/a", "/b", null)]
    [InlineData("$", "paths|/a", "/b", null)]
    public void ATarget_FollowsARename(string target, string place, string name, string? expected) =>
        TargetPath.Parse(target).Rename(place.Split('|'), name).ShouldBe(expected);

    [Fact]
    public void ATarget_ThatStillSelectsTheOldName_TakesBoth() =>
        TargetPath
            .Parse("$.components.schemas['A','B'].properties.x")
            .Rename(["components", "schemas", "A", "properties", "x"], "y", keep: true)
            .ShouldBe("$.components.schemas['A','B'].properties['x','y']");
}
