namespace ClientGen.Http.Tests;

/// <summary>The headers that the network's part of the runtime puts on a request for a file, and nobody else.</summary>
internal static class NetworkHeaders
{
#if TESTS_NETSTANDARD
    // That build can't turn off the runtime's own traces, which go along while another test listens to them.
    public static readonly string[] All = ["Host", "Content-Length", "Accept-Encoding", "traceparent"];
#else
    public static readonly string[] All = ["Host", "Content-Length", "Accept-Encoding"];
#endif
}
