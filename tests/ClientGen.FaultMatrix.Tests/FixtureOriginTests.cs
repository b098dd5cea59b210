using ClientGen.TestSupport.Har;

namespace ClientGen.FaultMatrix.Tests;

/// <summary>A file that was written by hand shows what its writer believes; one that was recorded shows the vendor. Each says which it
/// is.</summary>
public sealed class FixtureOriginTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(Repository.At("tests", "fixtures"), "*.har", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(Repository.At("tests", "fixtures"), path)),
        ];

    [Theory, MemberData(nameof(Files))]
    public void EveryHar_SaysWhatItIsMadeFrom(string file)
    {
        var comment = HarFile.Load(Path.Combine(Repository.At("tests", "fixtures"), file)).Comment;
        var isRecorded = comment.StartsWith("Recorded", StringComparison.Ordinal);
        (isRecorded || comment.Contains("not recorded", StringComparison.OrdinalIgnoreCase)).ShouldBeTrue($"{file}: {comment}");
        comment.Length.ShouldBeGreaterThan(40);
        if (file.Contains("recorded", StringComparison.OrdinalIgnoreCase))
            isRecorded.ShouldBeTrue(file);
    }
}
