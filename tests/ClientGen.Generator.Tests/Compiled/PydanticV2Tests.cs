namespace ClientGen.Generator.Tests.Compiled;

/// <summary>The vendor's framework brings another way to write the same API: the same C# comes of it.</summary>
[Slow("compiles generated clients")]
public sealed class PydanticV2Tests
{
    private static readonly string Folder = Repository.At("specs", "claid");
    private static readonly string Document = File.ReadAllText(Path.Combine(Folder, "openapi.json"));
    private static readonly string Overlay = File.ReadAllText(Path.Combine(Folder, "overlay.json"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheExportOfPydantic2_GivesTheSamePublicTypes(bool nullWhateverTheDefault)
    {
        var before = Generated.From(Document, Overlay).Listing();
        var generated = Generated.From(PydanticV2.Export(Document, nullWhateverTheDefault), Overlay);
        generated.ShouldCompile();
        var after = generated.Listing();
        before.Except(after).ShouldBeEmpty();
        // What the newer framework adds to its validation error.
        after
            .Except(before)
            .ShouldAllBe(added =>
                added.Contains(".ValidationError.Ctx", StringComparison.Ordinal)
                || added.Contains(".ValidationError.Input", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void TheExport_IsAnotherDocument()
    {
        var export = PydanticV2.Export(Document, false);
        export.Split("\"type\": \"null\"").Length.ShouldBeGreaterThan(50);
        export.ShouldContain("\"const\": ");
    }
}
