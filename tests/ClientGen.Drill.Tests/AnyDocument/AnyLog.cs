using System.Text;

namespace ClientGen.Drill.Tests.AnyDocument;

/// <summary>What was said of each document in full, and how often which code was, for those who mend it.</summary>
internal static class AnyLog
{
    private const int MostLines = 12;

    public static void Write(IReadOnlyList<DocumentResult> results, TimeSpan taken)
    {
        var log = new StringBuilder($"{results.Count} documents in {taken.TotalSeconds:0} s\n");
        foreach (var kind in results.GroupBy(result => (result.Document.Kind, result.Fate)).OrderBy(group => group.Key))
            log.Append($"{kind.Key.Kind} {kind.Key.Fate}: {kind.Count()}\n");
        foreach (var kind in results.GroupBy(result => result.Document.Kind))
        {
            foreach (var reason in kind.SelectMany(result => result.Reasons).CountBy(code => code).OrderByDescending(pair => pair.Value))
                log.Append($"  {kind.Key} {reason.Key}: {reason.Value}\n");
        }
        foreach (var result in results)
        {
            log.Append(
                $"\n== {result.Document.Name} ({result.Document.Repository}): {result.Fate} {string.Join(' ', result.Reasons)}"
                    + $" after {result.Taken.TotalMilliseconds:0} ms, {result.Notes} notes\n"
            );
            foreach (var line in result.Said.Take(MostLines))
                log.Append($"  {line}\n");
            if (result.Said.Count > MostLines)
                log.Append($"  and {result.Said.Count - MostLines} more\n");
        }
        var file = ClientGen.Tests.Repository.At("artifacts", "any-document.txt");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, log.ToString());
    }
}
