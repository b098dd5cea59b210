using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.CSharp.Naming;

namespace ClientGen.ContractDiff.Tests.Depth;

/// <summary>The generator, asked for the names of schemas nested thousands deep, gives or refuses them; the stack never runs out.</summary>
[Slow("asks the generator about documents of thousands of schemas")]
public sealed class DeepNamesTests
{
    private const int Depth = 5000;

    public static TheoryData<string> Holders => [.. DeepDocument.Holders.Keys];

    [Theory]
    [MemberData(nameof(Holders))]
    public void Names_are_given_or_the_reader_is_told_why_not(string holder)
    {
        var names = Names(DeepDocument.Chain(holder, Depth, "S", """{ "type": "string" }"""));
        names.Old.TypeName("#/components/schemas/S0").ShouldBe("S0");
        names.Notes.ShouldAllBe(note => note.StartsWith("the generator refuses a.json"));
    }

    [Theory]
    [MemberData(nameof(Holders))]
    public void So_it_is_for_schemas_written_inside_one_another(string holder)
    {
        if (holder == "$ref")
            return;
        Names(DeepDocument.Inline(holder, 120, """{ "type": "string" }"""))
            .Notes.ShouldAllBe(note => note.StartsWith("the generator refuses a.json"));
    }

    private static SideNames Names(string text)
    {
        var spec = new Spec(new TextSource("a.json", text));
        return SmallStack.Run(() => GeneratorNaming.Of(spec, spec, OverlayChoice.None));
    }
}
