namespace ClientGen.JsonSchema.Tests.Suite;

/// <summary>What of the suite is not met, and why: <c>ledger.json</c>. An entry without tests is for all of its group.</summary>
internal sealed class SuiteLedger(IReadOnlyList<SuiteLedger.Entry> entries)
{
    public IReadOnlyList<Entry> Entries { get; } = entries;

    public static SuiteLedger Of(string draft) =>
        new([
            .. Schemas.Json(File.ReadAllText(Repository.At("tests", "ClientGen.Documents.Tests", "JsonSchema", "Suite", "ledger.json")))[
                draft
            ]!.Select(e => new Entry(
                (string)e["file"]!,
                (string)e["group"]!,
                e["tests"]?.Select(t => (string)t!).ToList(),
                (string?)e["reason"] ?? ""
            )),
        ]);

    public IEnumerable<Entry> For(SuiteCase one) => Entries.Where(e => e.Covers(one));

    internal sealed record Entry(string File, string Group, IReadOnlyList<string>? Tests, string Reason)
    {
        public bool Covers(SuiteCase one) => one.File == File && one.Group == Group && (Tests is null || Tests.Contains(one.Test));

        public override string ToString() => $"{File} / {Group}";
    }
}
