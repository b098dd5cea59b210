using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>Something that an update asks: a proposed edit of the overlay, or a fact that the document does not say.</summary>
/// <param name="Id">Its stable name, for files of answers.</param>
/// <param name="Question">What is asked, in one sentence.</param>
/// <param name="Choices">The ways to answer.</param>
internal sealed record Decision(string Id, string Question, IReadOnlyList<Choice> Choices)
{
    /// <summary>The key of the choice that is safe without asking; null where none is.</summary>
    public string? Safe { get; init; }

    /// <summary>How sure a proposal is, from 0 to 1; null for what is no proposal.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it is asked, or what it is about, a line each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Makes a choice with facts of one's own, such as another method name; null where it takes none.</summary>
    public Func<JObject, Choice>? WithFacts { get; init; }

    public Choice? Find(string key) => Choices.FirstOrDefault(choice => choice.Key == key);
}
