using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Reports;

/// <summary>Terminal colours, or none.</summary>
internal sealed class Paint(bool color)
{
    public string Bold(string text) => Wrap(text, "1");

    public string Dim(string text) => Wrap(text, "2");

    public string Heading(string text, Finding like) => Wrap(text, "1;" + Code(like));

    public string Mark(Finding finding) =>
        Wrap(
            finding switch
            {
                { Accepted: not null } => "✓",
                { NotUsedBy: not null } => "-",
                { Wire: WireLevel.Breaking } => "✗",
                { Wire: WireLevel.Warning } => "!",
                { CSharp: not CSharpLevel.None } => "#",
                _ => "·",
            },
            Code(finding)
        );

    private static string Code(Finding finding) =>
        finding switch
        {
            { Accepted: not null } => "32",
            { NotUsedBy: not null } => "2",
            { Wire: WireLevel.Breaking } => "31",
            { Wire: WireLevel.Warning } => "33",
            { CSharp: CSharpLevel.Source or CSharpLevel.Binary } => "35",
            { CSharp: CSharpLevel.Runtime } => "36",
            _ => "32",
        };

    private string Wrap(string text, string code) => color ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
