using System.Collections.Concurrent;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// What compiles is right on the wire: values of every model and variant are read and written without a loss, and calls send what the
/// document asks for, both where Newtonsoft reads and where the models read bytes themselves. A few documents in the suite;
/// <c>CLIENTGEN_CALLS</c>, a pattern of names, calls those of others. <c>all</c> calls all, and counts them for the page. What was wrong is
/// in <c>artifacts/any-calls.txt</c>.
/// </summary>
public sealed class AnyCallTests
{
    private const string Sample = "^small/(0|1|2)";

    private const string Whole = "all";

    [Fact]
    public void Calls_SendAndReadWhatTheDocumentSays()
    {
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var only = Environment.GetEnvironmentVariable("CLIENTGEN_CALLS") ?? Sample;
        // Of an API with thousands of operations those that differ come early.
        var most = only == Sample ? 8 : 40;
        var compiled = Ledger.Compiled();
        // Documents in a folder of one's own are in no ledger.
        var isOwn = only is not (Whole or Sample) && Environment.GetEnvironmentVariable("CLIENTGEN_CORPORA") is not null;
        var log = new ConcurrentBag<string>();
        var faults = new ConcurrentBag<string>();
        var counted = new ConcurrentBag<CallLedger.Row>();
        Parallel.ForEach(
            PublicDocument
                .All(PublicDocument.Folder!)
                .Where(one => (only == Whole || Regex.IsMatch(one.Name, only)) && (isOwn || compiled.Contains(one.Name))),
            new() { MaxDegreeOfParallelism = 2 },
            document =>
            {
                foreach (var utf8 in new[] { false, true })
                {
                    AnyCode.Try(
                        document,
                        code =>
                        {
                            if (Run(document, code, most) is not { } outcome)
                                return;
                            var name = utf8 ? $"{document.Name} (Utf8)" : document.Name;
                            log.Add($"{name}: {outcome.Calls} calls, {outcome.Values} values, {outcome.Faults.Count} faults");
                            foreach (var fault in outcome.Faults)
                                faults.Add($"{name}: {fault}");
                            // The same calls a second time are no more of them.
                            if (!utf8)
                                counted.Add(new(document.Kind, 1, outcome.Calls, outcome.Values, outcome.Faults.Count));
                        },
                        utf8: utf8
                    );
                }
            }
        );
        var (calls, values) = (counted.Sum(row => row.Calls), counted.Sum(row => row.Values));
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
        if (only != Whole)
            return;
        var rows = counted
            .GroupBy(row => row.Kind)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new CallLedger.Row(
                kind.Key,
                kind.Count(),
                kind.Sum(row => row.Calls),
                kind.Sum(row => row.Values),
                kind.Sum(row => row.Faults)
            ));
        Page.Match(CallLedger.File, CallLedger.Write(rows));
    }

    private static AnyCalls.Outcome? Run(PublicDocument document, CSharpCompilation code, int most)
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
            return new AnyCalls(context.LoadFromStream(image), new DocumentSamples(root), root).RunAsync(most).GetAwaiter().GetResult();
        }
        finally
        {
            context.Unload();
        }
    }
}
