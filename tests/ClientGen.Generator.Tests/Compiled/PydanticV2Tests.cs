namespace ClientGen.Generator.Tests.Compiled;

/// <summary>The vendor's framework brings another way to write the same API: the same C# comes of it.</summary>
public sealed class PydanticV2Tests
{
    private static readonly string Folder = Repository.At("specs", "claid");
    private static readonly string Document = File.ReadAllText(Path.Combine(Folder, "openapi.json"));
    private static readonly string Overlay = File.ReadAllText(Path.Combine(Folder, "overlay.json"));

    [Fact]
    public void TheExportOfPydantic2_GivesTheSamePublicTypes()
    {
        var before = Generated.From(Document, Overlay);
        var after = Generated.From(PydanticV2.Export(Document), Overlay);
        after.Listing().ShouldBe(before.Listing());
    }

    [Fact]
    public void TheExport_IsAnotherDocument()
    {
        var export = PydanticV2.Export(Document);
        export.Split("\"type\": \"null\"").Length.ShouldBeGreaterThan(50);
        export.ShouldContain("\"const\": ");
    }
}
