using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>A webhook call was refused. Do not act on it: answer 400 where it is <see cref="WebhookVerdict.Malformed"/>, and 401
/// otherwise.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only a reader refuses calls.")]
public sealed class WebhookRefusedException : Exception
{
    /// <summary>Says that a call was refused.</summary>
    /// <param name="verdict">What it turned out to be.</param>
    /// <param name="reason">Why, in words for a log.</param>
    public WebhookRefusedException(WebhookVerdict verdict, string reason)
        : base(reason) => Verdict = verdict;

    /// <summary>What the call turned out to be.</summary>
    public WebhookVerdict Verdict { get; }
}
