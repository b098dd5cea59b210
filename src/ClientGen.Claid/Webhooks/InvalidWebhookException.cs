using Newtonsoft.Json;

namespace ClientGen.Claid;

/// <summary>A webhook's body is no job: not a JSON object, or its id is none that Claid gives. Do not act on it; answer 400.</summary>
public sealed class InvalidWebhookException : JsonException
{
    internal InvalidWebhookException(string message, Exception? innerException = null)
        : base(message, innerException) { }
}
