using ClientGen.Cli.Output;

namespace ClientGen.Cli.Updating;

/// <summary>The files that an update was told to write: looked at before the work, not after it.</summary>
internal static class WrittenFiles
{
    /// <exception cref="SpecException">One cannot be written, or is needed as it is.</exception>
    public static void Refuse(UpdateOptions options)
    {
        List<(string Option, string File)> written =
        [
            .. options.ReportFile is { } report ? [("--report", report)] : (IEnumerable<(string, string)>)[],
            .. options.WriteDecisions is { } template ? [("--write-decisions", template)] : (IEnumerable<(string, string)>)[],
        ];
        var taken = options.Given.Select(file => (Use: "what was given", File: file)).ToList();
        if (options.DecisionsFile is { } answers)
            taken.Add(("--decisions", answers));
        foreach (var (option, file) in written)
        {
            OutputFile.RefuseNoFile(file);
            if (taken.FirstOrDefault(other => Path.GetFullPath(other.File) == Path.GetFullPath(file)) is { Use: { } use })
                throw new SpecException(file, $"{option} would write over {use}; give {option} another file");
            taken.Add((option, file));
        }
    }
}
