using System.Runtime.CompilerServices;

namespace ClientGen.Tests;

/// <summary>A missing snapshot fails a test; with CLIENTGEN_APPROVE=1 it is written.</summary>
internal static class StrictSnapshots
{
    [ModuleInitializer]
    internal static void Set()
    {
        if (Environment.GetEnvironmentVariable("CLIENTGEN_APPROVE") != "1")
            Environment.SetEnvironmentVariable("SNAPSHOOTER_STRICT_MODE", "on");
    }
}
