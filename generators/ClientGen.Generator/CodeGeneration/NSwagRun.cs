using ClientGen.Generator.Diagnostics;
using NSwag.Commands;

namespace ClientGen.Generator.CodeGeneration;

/// <summary>Runs NSwag in this process, from the assemblies of the NSwag.MSBuild package: the same commands as its command line.</summary>
/// <param name="settingsFolder">The folder of the <c>.nswag</c> files and of <c>templates</c>, which they name.</param>
internal sealed class NSwagRun(string settingsFolder)
{
    private readonly string _folder = Path.GetFullPath(settingsFolder);

    /// <summary>Writes the C# files of data contracts and operations, or says in <paramref name="diagnostics"/> what NSwag
    /// refuses.</summary>
    /// <param name="document">The vendor's document, which messages name.</param>
    /// <param name="rootNamespace">The namespace of the generated types.</param>
    /// <param name="outputFolder">The folder of the files, in which the document already is that the generator wrote for NSwag.</param>
    /// <param name="diagnostics">What is wrong.</param>
    /// <returns>Whether both were written.</returns>
    public bool Generate(string document, string rootNamespace, string outputFolder, DiagnosticBag diagnostics)
    {
        var output = Path.GetFullPath(outputFolder);
        return Run("contracts.nswag", GeneratedFile.Contracts, document, rootNamespace, output, diagnostics)
            && Run("client.nswag", GeneratedFile.Client, document, rootNamespace, output, diagnostics);
    }

    private bool Run(string settings, string file, string document, string rootNamespace, string output, DiagnosticBag diagnostics)
    {
        var (error, input) = (
            new NSwagError(Path.Combine(_folder, settings), Path.Combine(_folder, "templates"), document),
            Path.Combine(output, GeneratedFile.Document)
        );
        // NSwag has no exception of its own for what it refuses: it lets through whatever was thrown inside it.
        if (
            Try(() => NSwagDocument.LoadAsync(Path.Combine(_folder, settings)).GetAwaiter().GetResult(), error.InSettings, diagnostics)
            is not { } run
        )
        {
            return false;
        }
        // Set here and not through NSwag's variables, whose list a path with a comma would cut.
        run.SwaggerGenerators.FromDocumentCommand.Url = input;
        var command = run.CodeGenerators.OpenApiToCSharpClientCommand;
        command.Namespace = rootNamespace;
        command.OutputFilePath = Path.Combine(output, file);
        // The document is read anew for each run: NSwag changes it while it generates.
        return Try(() => run.ExecuteAsync().GetAwaiter().GetResult(), refusal => error.InRun(refusal, input), diagnostics) is not null;
    }

    private static T? Try<T>(Func<T> work, Func<Exception, Diagnostic> told, DiagnosticBag diagnostics)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception refusal) when (refusal is not OutOfMemoryException)
        {
            diagnostics.Add(told(refusal));
            return null;
        }
    }
}
