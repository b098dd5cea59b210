using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ClientGen.Generator;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>
/// With nothing assumed, a document is refused until somebody says what each operation costs. The actions that the messages of that one
/// build advise are enough: with them it compiles. A few documents in the suite; <c>CLIENTGEN_MENDS</c>, a pattern of names, mends
/// others, and <c>all</c> mends all and counts them for the page.
/// </summary>
public sealed class AnyMendTests
{
    private const string Sample = "^small/(25|28|44)";

    private const string Whole = "all";

    [Fact]
    public void WhatTheMessagesAdvise_MakesItCompile()
    {
        Assert.SkipWhen(PublicDocument.Folder is null, "no documents here; set CLIENTGEN_CORPORA to their folder");
        var only = Environment.GetEnvironmentVariable("CLIENTGEN_MENDS") ?? Sample;
        var mended = new ConcurrentBag<MendedResult>();
        Parallel.ForEach(
            PublicDocument.All(PublicDocument.Folder!).Where(one => only == Whole || Regex.IsMatch(one.Name, only)),
            new() { MaxDegreeOfParallelism = 2 },
            document => mended.Add(AnyMends.Try(document, Defaults.Asked))
        );
        mended.ShouldNotBeEmpty();
        mended
            .Where(one => one.Fate != Fate.Compiles || one.Rounds > 1)
            .Select(one => $"{one.Document.Name}: {one.Text}: {string.Join('\n', one.Left.Take(3))}")
            .Order(StringComparer.Ordinal)
            .ShouldBeEmpty();
        if (only == Whole)
            Page.Match(MendLedger.AskedFile, MendLedger.WriteAsked(mended));
    }
}
