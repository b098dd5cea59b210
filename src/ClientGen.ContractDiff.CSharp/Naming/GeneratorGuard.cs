using ClientGen.Generator.Diagnostics;

namespace ClientGen.ContractDiff.CSharp.Naming;

/// <summary>The generator is made for documents that are built; what it stumbles over in another one is told like what it
/// refuses.</summary>
internal static class GeneratorGuard
{
    /// <summary>Runs it; gives null, with a diagnostic, where it stumbles.</summary>
    public static T? Run<T>(string document, DiagnosticBag diagnostics, Func<T?> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception fault)
            when (fault
                    is InvalidCastException
                        or InvalidOperationException
                        or ArgumentException
                        or NullReferenceException
                        or FormatException
                        or IndexOutOfRangeException
            )
        {
            diagnostics.Add(
                new Diagnostic(Codes.Malformed, document, 0, 0, "", $"The generator cannot read this document ({fault.Message}).")
            );
            return null;
        }
    }
}
