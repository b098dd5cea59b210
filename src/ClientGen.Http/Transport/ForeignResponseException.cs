namespace ClientGen.Http;

/// <summary>A response came from another address than the request went to: something below the transport followed a redirect.</summary>
internal sealed class ForeignResponseException()
    : InvalidOperationException("The answer came from another address than the request was for.");
