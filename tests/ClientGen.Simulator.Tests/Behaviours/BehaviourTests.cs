using System.Text.RegularExpressions;

namespace ClientGen.Simulator.Tests.Behaviours;

/// <summary>What the simulators copy from the vendors, and where it is known from: code, tables and pages say the same.</summary>
public sealed class BehaviourTests
{
    public static TheoryData<string> Vendors => [.. Behaviour.Vendors];

    [Theory, MemberData(nameof(Vendors))]
    public void EveryRow_IsWhole(string vendor)
    {
        var rows = Behaviour.Of(vendor);
        rows.Select(row => row.Id).ShouldBeUnique();
        rows.ShouldAllBe(row => Regex.IsMatch(row.Id, "^[a-z0-9]+(-[a-z0-9]+)*$"));
        rows.ShouldAllBe(row => Regex.IsMatch(row.Confidence, "^[HML](-[HML])?$"));
        rows.ShouldAllBe(row => Regex.IsMatch(row.Text, @"\.[""')]*$") && !row.Text.Contains('\n'));
        // The vendor's word is somewhere: a high confidence without a source is none.
        rows.ShouldAllBe(row => !row.IsBelief || row.Confidence == "L");
    }

    [Theory, MemberData(nameof(Vendors))]
    public void EveryRow_IsNamedInTheSimulator(string vendor) =>
        Behaviour.Of(vendor).Select(row => row.Id).Where(id => !Behaviour.Named.Contains(id)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Vendors))]
    public void EveryRow_NamesATestThatExists(string vendor)
    {
        var tests = new TestNames();
        Behaviour
            .Of(vendor)
            .Where(row => row.Test.Split('.') is not [var type, var method] || !tests.Exist(type, method))
            .Select(row => $"{row.Id}: {row.Test}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryAttribute_HasARow()
    {
        var rows = Behaviour.Vendors.SelectMany(Behaviour.Of).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        Behaviour
            .Named.Where(named => !rows.Contains(named.Key))
            .Select(named => $"{named.Key} at {string.Join(", ", named)}")
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Vendors))]
    public void ThePage_IsMadeFromOverlayAndTable(string vendor) => Page.Match($"docs/vendors/{vendor}.md", VendorPage.Write(vendor));

    [Fact]
    public void ABelief_StandsFirst_AndSaysThatItIsOne()
    {
        Behaviour[] rows =
        [
            new("known", "It is so.", "vendor's page", "H", "ATests.B"),
            new("believed", "It may | be so.", "", "L", "ATests.C"),
        ];
        VendorPage
            .Table(rows)
            .Split('\n')[2..]
            .ShouldBe(["| It may \\| be so. | **belief, no source** | L | `ATests.C` |", "| It is so. | vendor's page | H | `ATests.B` |"]);
    }
}
