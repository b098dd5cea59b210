using System.Diagnostics.CodeAnalysis;

namespace ClientGen.Http;

/// <summary>A webhook call was refused. Do not act on it: answer 400 where it is <see cref="WebhookVerdict.Malformed"/>, and 401
/// otherwise.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only a reader refuses calls.")]
public sealed class WebhookRefusedException : Exception
{
    internal WebhookRefusedException(WebhookVerdict verdict, string reason)
        : base(reason) => Verdict = verdict;

    /// <summary>What the call turned out to be.</summary>
    public WebhookVerdict Verdict { get; }
}
