using System.Collections.Concurrent;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// What compiles is right on the wire: values of every model and variant are read and written without a loss, and calls send what the
/// document asks for. A few documents in the suite; <c>CLIENTGEN_CALLS</c>, a pattern of names, calls those of others
/// (<c>.</c> is all). What was wrong is in <c>artifacts/any-calls.txt</c>.
/// </summary>
public sealed class AnyCallTests
{
    private const int MostCalls = 8;

    private const string Sample = "^small/(0|1|2)";

    [Fact]
    public void Calls_SendAndReadWhatTheDocumentSays()
    {
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var only = Environment.GetEnvironmentVariable("CLIENTGEN_CALLS") ?? Sample;
        var compiled = Ledger.Compiled();
        var log = new ConcurrentBag<string>();
        var faults = new ConcurrentBag<string>();
        var (calls, values) = (0, 0);
        Parallel.ForEach(
            PublicDocument.All(PublicDocument.Folder!).Where(one => Regex.IsMatch(one.Name, only) && compiled.Contains(one.Name)),
            new() { MaxDegreeOfParallelism = 2 },
            document =>
                AnyCode.Try(
                    document,
                    code =>
                    {
                        if (Run(document, code) is not { } outcome)
                            return;
                        Interlocked.Add(ref calls, outcome.Calls);
                        Interlocked.Add(ref values, outcome.Values);
                        log.Add($"{document.Name}: {outcome.Calls} calls, {outcome.Values} values, {outcome.Faults.Count} faults");
                        foreach (var fault in outcome.Faults)
                            faults.Add($"{document.Name}: {fault}");
                    }
                )
        );
        File.WriteAllLines(
            ClientGen.Tests.Repository.At("artifacts", "any-calls.txt"),
            [
                $"{calls} calls, {values} values, {faults.Count} faults",
                .. faults.Order(StringComparer.Ordinal),
                .. log.Order(StringComparer.Ordinal),
            ]
        );
        (calls, values).ShouldNotBe((0, 0));
        faults.ShouldBeEmpty();
    }

    private static AnyCalls.Outcome? Run(PublicDocument document, CSharpCompilation code)
    {
        // What another form of document becomes is not what its file says.
        if (JsonFile.Read(document.Path, new DiagnosticBag()) is not { } root || root["openapi"] is null)
            return null;
        using var image = new MemoryStream();
        if (!code.Emit(image).Success)
            return null;
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        try
        {
            return new AnyCalls(context.LoadFromStream(image), new DocumentSamples(root), root)
                .RunAsync(MostCalls)
                .GetAwaiter()
                .GetResult();
        }
        finally
        {
            context.Unload();
        }
    }
}
