using Newtonsoft.Json.Linq;
using static ClientGen.Import.Tests.Sources;

namespace ClientGen.Import.Tests;

/// <summary>Importing what is checked in again changes nothing, in whatever order the sources are given.</summary>
public sealed class AnyOrderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clientgen-import-").FullName;

    public AnyOrderTests()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("specs", "claid"), "*", SearchOption.AllDirectories))
        {
            var copy = At(Path.GetRelativePath(Repository.At("specs", "claid"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // What a shell makes of specs/claid/published/*.md specs/claid/authored/*.json, among others.
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    private IReadOnlyList<string> Sources =>
        [.. new[] { "published", "authored" }.SelectMany(folder => Directory.GetFiles(At(folder)).Order(StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_untouched_checkout_stays_untouched(int seed)
    {
        var given = Sources.ToArray();
        if (seed > 0)
            new Random(seed).Shuffle(given);

        Run(given).ShouldBeEmpty();

        Same("openapi.json").ShouldBeTrue(string.Join(' ', given));
        Same("provenance.json").ShouldBeTrue(string.Join(' ', given));
    }

    [Fact]
    public void What_people_wrote_into_the_provenance_is_kept()
    {
        var written = JObject.Parse(File.ReadAllText(At("provenance.json")));
        written["confidence"] = "Checked against the live service on a Tuesday.";
        written["sources"]![2]!["note"] = "Read twice.";
        ((JArray)written["sources"]!).Add(
            new JObject
            {
                ["title"] = "Two public callers",
                ["kind"] = "facts",
                ["note"] = "Results.",
            }
        );
        var text = JsonText.Write(written);
        File.WriteAllText(At("provenance.json"), text);

        Run(Sources.Reverse()).ShouldBeEmpty();

        File.ReadAllText(At("provenance.json")).ShouldBe(text);
    }

    [Fact]
    public void A_recorded_source_that_is_not_given_is_asked_for()
    {
        var error = Run(Sources.Take(1));

        error.ShouldContain("authored/video.json: error CI0006: the document was made from this source too");
        Same("openapi.json").ShouldBeTrue();
    }

    [Fact]
    public void A_recorded_source_that_was_deleted_leaves_the_document()
    {
        File.Delete(At("authored/video.json"));

        Run(Sources).ShouldBeEmpty();

        File.ReadAllText(At("openapi.json")).ShouldNotContain("/v1/video/generate");
        File.ReadAllText(At("provenance.json")).ShouldNotContain("video.json");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var error = Run([.. Sources, At("authored/*.jsn")]);

        error.ShouldBe($"authored/*.jsn: error CI0001: there is no such file: {At("authored/*.jsn")}; check the path");
        Same("provenance.json").ShouldBeTrue();
    }

    [Fact]
    public void New_sources_follow_the_recorded_ones_by_name_pages_first()
    {
        var earlier = ImportAll(Json("m.json", Schema("M", "{}"))).Provenance.ToJson();
        SourceFile[] sources =
        [
            Json("a.json", Schema("A", "{}")),
            Page("z.md", Schema("Z", "{}")),
            Json("m.json", Schema("M", "{}")),
            Json("a.json", Schema("A", "{}")),
        ];

        SpecImporter
            .Import(sources, Options with { EarlierProvenance = earlier })
            .Provenance.Sources.Select(source => source.File)
            .ShouldBe(["m.json", "z.md", "a.json"]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string relative) => Path.Combine(_folder, relative);

    private bool Same(string file) =>
        File.ReadAllBytes(At(file)).AsSpan().SequenceEqual(File.ReadAllBytes(Repository.At("specs", "claid", file)));

    /// <summary>Imports anew, and writes what came of it; gives what is wrong.</summary>
    private string Run(IEnumerable<string> sources)
    {
        var clock = new FixedClock(new DateTimeOffset(2031, 1, 2, 0, 0, 0, TimeSpan.Zero));
        var result = FolderImport.Run("claid", [.. sources], _folder, clock: clock);
        if (result.Succeeded)
        {
            File.WriteAllText(At("openapi.json"), result.Document);
            File.WriteAllText(At("provenance.json"), result.Provenance.ToJson());
        }
        return string.Join('\n', result.Errors);
    }
}
