using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Asks one decision after the other in a terminal.</summary>
/// <param name="output">Where the questions go.</param>
/// <param name="readLine">Reads what is typed; null at the end of the input.</param>
internal sealed class Asker(TextWriter output, Func<string?> readLine)
{
    /// <exception cref="OperationCanceledException">The input ended: nothing was agreed.</exception>
    public Choice Ask(Decision decision)
    {
        output.WriteLine();
        output.WriteLine(decision.Question);
        foreach (var detail in decision.Details)
            output.WriteLine($"    {detail}");
        foreach (var (index, choice) in decision.Choices.Index())
            output.WriteLine($"  {index + 1}. {choice.Key}: {choice.Text}{(choice.Key == decision.Safe ? " (default)" : "")}");
        while (true)
        {
            output.Write(decision.Safe is null ? "? " : $"[{decision.Safe}] ");
            output.Flush();
            var typed = (readLine() ?? throw new OperationCanceledException()).Trim();
            if (Choose(decision, typed) is { } choice)
                return choice;
            output.WriteLine(
                $"Type the number or the word of a choice{(decision.WithFacts is null ? "" : ", or facts such as name=Get")}."
            );
        }
    }

    private static Choice? Choose(Decision decision, string typed) =>
        typed.Length == 0 ? decision.Find(decision.Safe ?? "")
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= decision.Choices.Count
            ? decision.Choices[number - 1]
        : typed.Contains('=', StringComparison.Ordinal) && Facts(typed) is { } facts ? decision.WithFacts?.Invoke(facts)
        : decision.Find(typed);

    private static JObject? Facts(string typed)
    {
        var pairs = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToList();
        return
            pairs.TrueForAll(pair => pair is [{ Length: > 0 }, { Length: > 0 }])
            && pairs.Select(pair => pair[0]).Distinct().Count() == pairs.Count
            ? new JObject(pairs.Select(pair => new JProperty(pair[0], pair[1])))
            : null;
    }
}
