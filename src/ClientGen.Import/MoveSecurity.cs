using Newtonsoft.Json.Linq;

namespace ClientGen.Import;

/// <summary>Moves a fragment's document-level <c>security</c> onto its operations.</summary>
/// <remarks>
/// Each published fragment shows one operation, and its document-level security is that operation's. In a merged
/// document it would speak for every operation.
/// </remarks>
internal static class MoveSecurity
{
    public static void In(JObject fragment)
    {
        if (fragment["security"] is not { } security)
            return;
        foreach (var operation in Operations.Of(fragment))
        {
            if (!operation.ContainsKey("security"))
                operation.Add("security", security.DeepClone());
        }
        fragment.Remove("security");
    }
}
