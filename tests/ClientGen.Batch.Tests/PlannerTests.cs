namespace ClientGen.Batch.Tests;

public sealed class PlannerTests : IAsyncLifetime
{
    private readonly List<SourceProblem> _problems = [];
    private Rig _rig = null!;

    public async ValueTask InitializeAsync() => _rig = await Rig.StartAsync("claid");

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task AFolder_IsPlanned_WithTheNamesOfItsFiles_AndBadFilesAreTold()
    {
        _rig.Photo("a.jpg");
        _rig.Photo("sub/b.PNG");
        _rig.Photo(".hidden/c.jpg");
        await File.WriteAllTextAsync(Path.Combine(_rig.In, "notes.txt"), "no photo");
        await File.WriteAllTextAsync(Path.Combine(_rig.In, "page.jpg"), "<html>Sorry</html>");
        await File.WriteAllBytesAsync(Path.Combine(_rig.In, "empty.jpg"), []);
        await File.WriteAllBytesAsync(Path.Combine(_rig.In, "large.jpg"), new byte[9000]);
        var items = await PlanAsync(
            new()
            {
                SourceFolder = _rig.In,
                MaxFileBytes = 8000,
                Problem = _problems.Add,
            },
            FolderSource.Find(_rig.In)
        );
        items.Select(item => item.Target).ShouldBe(["a.jpg", "sub/b.PNG"]);
        _problems
            .Select(problem => (Path.GetFileName(problem.Source), problem.Reason.Split('.', ';')[0]))
            .ShouldBe(
                [
                    ("empty.jpg", "The file is empty"),
                    ("large.jpg", "The file has 9,000 bytes"),
                    ("page.jpg", "The file holds text, and no picture"),
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task AFileThatMustNotBeRead_IsTold()
    {
        var photo = _rig.Photo("a.jpg");
        await using var held = new FileStream(photo, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        (await PlanAsync(new() { Problem = _problems.Add }, [photo, Path.Combine(_rig.In, "gone.jpg")])).ShouldBeEmpty();
        _problems.ShouldAllBe(problem => problem.Reason.StartsWith("It cannot be read"));
        _problems.Count.ShouldBe(2);
    }

    [Fact]
    public void Patterns_ChooseFiles_AndTheFolderOfTheResultsIsLeftOut()
    {
        _rig.Photo("a.jpg");
        _rig.Photo("drafts/b.jpg");
        _rig.Photo("c.png");
        _rig.Photo("done/a.jpg");
        FolderSource.Find(_rig.In, ["**/*.JPG", "!drafts/**"], Path.Combine(_rig.In, "done")).Select(Path.GetFileName).ShouldBe(["a.jpg"]);
    }

    [Theory]
    [InlineData("""{"operations":{},"output":{"format":"png"}}""", "{number}-{name}{ext}", "1-sofa.png")]
    [InlineData("""{"operations":{},"output":{"format":{"type":"webp"}}}""", "../../{name}{ext}", "sofa.webp")]
    [InlineData("""{"operations":{}}""", "x/{folder}/{name}{ext}", "x/sofa.jpg")]
    public async Task Results_AreNamedByAPattern_AndStayInTheirFolder(string request, string pattern, string target)
    {
        var source = "https://a.example/s/sofa.jpg?token=1";
        var items = await PlanAsync(new() { Request = request, NamePattern = pattern }, [source]);
        items.ShouldHaveSingleItem().Target.ShouldBe(target);
    }

    [Theory]
    [InlineData("""{"operations":{"padding":"80%"}}""", "padding")]
    [InlineData("""{"input":"https://a.example/x.jpg","operations":{}}""", "/input")]
    public void ARequestThatIsKnownToBeRefused_IsToldBeforeAnythingIsPlanned(string request, string word) =>
        Should.Throw<ArgumentException>(() => new BatchPlanner(_rig.Vendor, new() { Request = request })).Message.ShouldContain(word);

    [Fact]
    public void APatternWithAnotherPlace_IsRefused() =>
        Should
            .Throw<ArgumentException>(() =>
                new BatchPlanner(_rig.Vendor, new() { Request = """{"operations":{}}""", NamePattern = "{nam}" })
            )
            .Message.ShouldContain("{name}");

    [Fact]
    public async Task ExposuresThatAreLeft_AreTold()
    {
        await using var homes = await Rig.StartAsync("autoenhance");
        var photos = Enumerable.Range(1, 7).Select(number => homes.Photo($"{number}.jpg")).ToList();
        var planner = new BatchPlanner(homes.Vendor, new() { Exposures = 3, Problem = _problems.Add });
        var items = await planner.PlanAsync(photos).ToListAsync();
        items.Select(item => item.Sources.Count).ShouldBe([3, 3]);
        _problems.ShouldHaveSingleItem().Reason.ShouldContain("Is one missing?");
    }

    [Fact]
    public void AList_HasAnAddressOnEachLine()
    {
        AddressSource.Read(new StringReader("# photos\nhttps://a.example/1.jpg\n\n storage://s/2.jpg \n"), "list").Count.ShouldBe(2);
        Should
            .Throw<FormatException>(() => AddressSource.Read(new StringReader("https://a.example/1.jpg\nphotos/2.jpg"), "list.txt"))
            .Message.ShouldContain("list.txt:2");
    }

    [Fact]
    public void CanonicalRequests_AreTheSame_WhateverTheOrderOfTheirMembers()
    {
        CanonicalJson.Of("""{ "b": [1, {"d": 1.50, "c": "é"}], "a": null }""").ShouldBe("""{"a":null,"b":[1,{"c":"é","d":1.50}]}""");
        Plans.Item(1).Id.ShouldNotBe((Plans.Item(1) with { Request = """{"a":1}""" }).Id);
        Plans.Item(1, "x.jpg", "y.jpg").Id.ShouldBe(Plans.Item(1).Id);
    }

    private ValueTask<List<BatchItem>> PlanAsync(PlannerOptions options, IEnumerable<string> sources) => new BatchPlanner(
            _rig.Vendor,
            new()
            {
                Request = options.Request == "{}" ? """{"operations":{}}""" : options.Request,
                SourceFolder = options.SourceFolder,
                NamePattern = options.NamePattern,
                MaxFileBytes = options.MaxFileBytes,
                Problem = options.Problem,
            }
        ).PlanAsync(sources).ToListAsync();
}
