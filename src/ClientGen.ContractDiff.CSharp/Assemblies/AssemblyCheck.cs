using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Findings;
using ClientGen.Generator.Document;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>
/// Generates and compiles the clients of two documents, in this process, and compares the assemblies with the SDK's own check
/// of API compatibility. What is written by hand on top of a client is not part of it.
/// </summary>
public static class AssemblyCheck
{
    /// <summary>Marks the findings of a report as confirmed or not, and adds the differences that no finding explains.</summary>
    /// <param name="before">The old document.</param>
    /// <param name="after">The new document.</param>
    /// <param name="names">The names of both, which the report was made with.</param>
    /// <param name="report">The report.</param>
    /// <param name="choice">Which overlay corrects the documents.</param>
    /// <param name="workingFolder">The folder that the documents' names are relative to.</param>
    /// <returns>The marked report.</returns>
    /// <exception cref="SpecException">The documents are of different vendors, or a client cannot be generated or compiled.</exception>
    public static DiffReport Confirm(
        Spec before,
        Spec after,
        SideNames names,
        DiffReport report,
        OverlayChoice choice,
        string workingFolder
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(report);
        var rootNamespace = ClientNamespace.Of(before.Name, after.Name, workingFolder);
        var overlays = Overlays.Of(before, after, choice);
        var vendor = SpecDocument.ClientNameOf(Path.GetFullPath(after.Name, workingFolder));
        var (earlier, later) = Both(
            () => GeneratedClient.Of(before, overlays.Old, rootNamespace, vendor),
            () => GeneratedClient.Of(after, overlays.New, rootNamespace, vendor)
        );
        // The check tells what the right side lacks; asked in both directions it tells what came too.
        var gone = ApiCompatibility.Losses(earlier, later, parameterNames: true);
        var come = ApiCompatibility.Losses(later, earlier, parameterNames: false);
        return AssemblyMatch.Apply(report, AssemblyDifferences.Of(gone, come, rootNamespace), names, rootNamespace);
    }

    // Side by side; what one side throws is thrown as it is, the old document's first.
    private static (T Old, T New) Both<T>(Func<T> before, Func<T> after)
    {
        var second = Task.Run(after);
        try
        {
            return (before(), second.GetAwaiter().GetResult());
        }
        finally
        {
            ((IAsyncResult)second).AsyncWaitHandle.WaitOne();
        }
    }
}
