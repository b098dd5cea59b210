using ClientGen.ContractDiff.Findings;

namespace ClientGen.Cli.Updating;

/// <summary>Names files as people know them, in a comparison of temporary ones.</summary>
/// <param name="files">Each temporary file with the name to show.</param>
internal sealed class ShownNames(params (string File, string Name)[] files)
{
    public DiffReport In(DiffReport report) =>
        report with
        {
            Findings = [.. report.Findings.Select(In)],
            Notes = [.. report.Notes.Select(In)],
            Problems = [.. report.Problems.Select(problem => problem with { File = In(problem.File) })],
        };

    private Finding In(Finding finding) =>
        finding with
        {
            Old = In(finding.Old),
            New = In(finding.New),
            NearestSurvivor = In(finding.NearestSurvivor),
        };

    private Place? In(Place? place) => place is null ? null : place with { File = In(place.File) };

    private string In(string text) =>
        files.Aggregate(
            text,
            (so, file) =>
                so.Replace(file.File, file.Name, StringComparison.Ordinal)
                    .Replace(
                        file.File.Replace("openapi.json", "overlay.json", StringComparison.Ordinal),
                        file.Name.Replace("openapi.json", "overlay.json", StringComparison.Ordinal),
                        StringComparison.Ordinal
                    )
        );
}
