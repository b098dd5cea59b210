using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;
using ClientGen.ContractDiff.Usage;

namespace ClientGen.ContractDiff.Tests.Usage;

/// <summary>Which changes count for which code.</summary>
[Slow("compiles code that uses a client")]
public sealed class UsageRuleTests
{
    private const string Order = "await pets.AddAsync(new Order { Pet = new Pet { Kind = Kind.Cat }, Size = text });";
    private const string Read = "Console.WriteLine((await pets.ReadAsync(text)).State);";

    [Theory]
    // Requests: what is never set is never sent.
    [InlineData(Order, "note: { type: string }", "note: { type: string, maxLength: 3 }", false)]
    [InlineData(Order, "note: { type: string }", "", false)]
    [InlineData("await pets.AddAsync(new Order { Note = text });", "note: { type: string }", "note: { type: string, maxLength: 3 }", true)]
    [InlineData("await pets.AddAsync(new Order { Note = text });", "note: { type: string }", "", true)]
    // …but what must be sent now hits whoever does not set it.
    [InlineData(Order, "required: [pet]", "required: [pet, note]", true)]
    [InlineData(Read, "required: [pet]", "required: [pet, note]", false)]
    [InlineData(Order, "note: { type: string }", "note: { type: string, default: none }", true)]
    // A nested type nobody makes can't be in a request.
    [InlineData(Order, "width: { type: integer }", "width: { type: integer, maximum: 9 }", false)]
    [InlineData(
        "await pets.AddAsync(new Order { Size = Size.Wide(3) });",
        "width: { type: integer }",
        "width: { type: integer, maximum: 9 }",
        true
    )]
    // Values of an enumeration, one by one.
    [InlineData(Order, "[cat, dog, fish]", "[dog, fish]", true)]
    [InlineData(Order, "[cat, dog, fish]", "[cat, dog]", false)]
    [InlineData("await pets.AddAsync(new Order { Pet = new Pet { Kind = text } });", "[cat, dog, fish]", "[cat, dog]", true)]
    // Variants of a union.
    [InlineData(
        Order,
        "size: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Box' }] }",
        "size: { anyOf: [{ type: string }] }",
        false
    )]
    [InlineData(
        "await pets.AddAsync(new Order { Size = new Box() });",
        "size: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Box' }] }",
        "size: { anyOf: [{ type: string }] }",
        true
    )]
    // Two members of one shape are two members.
    [InlineData(Order, "depth: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Box' }] }", "", false)]
    // Answers are read as a whole, read or not…
    [InlineData(Read, "bytes: { type: integer }", "bytes: { type: [integer, string] }", true)]
    [InlineData("await pets.DropAsync(text);", "bytes: { type: integer }", "bytes: { type: [integer, string] }", false)]
    // …but a member that goes away is missed only by who reads it.
    [InlineData(Read, "bytes: { type: integer }", "", false)]
    [InlineData("Console.WriteLine((await pets.ReadAsync(text)).Result!.Bytes);", "bytes: { type: integer }", "", true)]
    // What no generated type stands for: the called operations decide.
    [InlineData(
        Order,
        "name: dry, in: query, schema: { type: boolean }",
        "name: dry, in: query, required: true, schema: { type: boolean }",
        true
    )]
    [InlineData(
        Read,
        "name: dry, in: query, schema: { type: boolean }",
        "name: dry, in: query, required: true, schema: { type: boolean }",
        false
    )]
    // Another path is another path for who calls it.
    [InlineData(Read, "/pets/{id}:", "/animals/{id}:", true)]
    [InlineData(Order, "/pets/{id}:", "/animals/{id}:", false)]
    // Everyone calls the server.
    [InlineData(Read, "https://pets.example", "https://animals.example", true)]
    // Types beside the wire: C# only.
    [InlineData("Console.WriteLine(nameof(Tag));", "    Tag: {", "    Label: {", true)]
    public void A_change_counts_for_code_it_reaches(string body, string before, string after, bool used)
    {
        PetShop.Document.ShouldContain(before);
        var changed = PetShop.Document.Replace(after.Length == 0 ? $", {before}" : before, after, StringComparison.Ordinal);
        if (changed == PetShop.Document)
            changed = string.Join('\n', PetShop.Document.Split('\n').Where(l => !l.Contains(before, StringComparison.Ordinal)));
        if (before.Contains("Tag: {", StringComparison.Ordinal))
            changed = changed.Replace("schemas/Tag'", "schemas/Label'", StringComparison.Ordinal);
        var report = Report(body, changed);
        var findings = report.Findings.Where(f => f.Wire >= WireLevel.Warning || f.CSharp != CSharpLevel.None).ToList();
        findings.ShouldNotBeEmpty();
        findings
            .Any(f => f.NotUsedBy is null)
            .ShouldBe(used, string.Join('\n', findings.Select(f => $"{f.Rule} {f.Pointer} {f.NotUsedBy}")));
    }

    [Fact]
    public void What_is_not_used_comes_last_and_is_not_counted()
    {
        var report = Report(
            Order,
            PetShop
                .Document.Replace("note: { type: string }", "note: { type: string, maxLength: 3 }", StringComparison.Ordinal)
                .Replace("[cat, dog, fish]", "[dog, fish]", StringComparison.Ordinal)
        );
        report.Findings.Select(f => (f.Wire, f.NotUsedBy)).ShouldBe([(WireLevel.Breaking, null), (WireLevel.Breaking, "App.csproj")]);
        report.Count(WireLevel.Breaking).ShouldBe(1);
    }

    private static DiffReport Report(string body, string changed)
    {
        var before = Make.Parse(PetShop.Document);
        return UsageFilter.Apply(Differ.Compare(before, Make.Parse(changed)), PetShop.Of(body), before);
    }
}
