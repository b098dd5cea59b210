namespace ClientGen.ContractDiff.Reports;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>For a terminal.</summary>
    Text,

    /// <summary>For programs; the schema is published as <c>contract-diff-report.schema.json</c>.</summary>
    Json,

    /// <summary>For a pull request.</summary>
    Markdown,

    /// <summary>One file for a browser.</summary>
    Html,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,

    /// <summary>JUnit XML, for CI servers.</summary>
    Junit,

    /// <summary>Annotations of GitHub Actions.</summary>
    Github,
}
