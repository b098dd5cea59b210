namespace ClientGen.Claid;

/// <summary>A webhook call is not from the vendor, or the secret is another. Do not act on it; answer 401.</summary>
public sealed class InvalidSignatureException : Exception
{
    internal InvalidSignatureException(string message)
        : base(message) { }
}
