using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>A storage the account has connected, with the images it is made up to hold.</summary>
internal sealed record ConnectedStorage(
    long Id,
    string Name,
    string Type,
    JObject Parameters,
    string CreatedAt,
    IReadOnlyList<string> Files
)
{
    public string Bucket => (string?)Parameters["bucket"] ?? Name;

    /// <summary>The storage as the list shows it: without credentials.</summary>
    public JObject Brief()
    {
        var shown = (JObject)Parameters.DeepClone();
        shown.Remove("credentials");
        return Show(shown);
    }

    /// <summary>The storage as its own address shows it: with the name of the credentials, never their secret.</summary>
    public JObject Detailed()
    {
        var shown = (JObject)Parameters.DeepClone();
        if (shown["credentials"] is JObject credentials)
            shown["credentials"] = new JObject { ["access_key"] = credentials["access_key"] };
        return Show(shown);
    }

    /// <summary>The files directly in a folder, or in the folders below it too.</summary>
    public IEnumerable<string> In(string folder, bool recursive)
    {
        var prefix = folder.Length == 0 || folder.EndsWith('/') ? folder : folder + "/";
        return Files.Where(f =>
            f.StartsWith(prefix, StringComparison.Ordinal) && (recursive || !f[prefix.Length..].Contains('/', StringComparison.Ordinal))
        );
    }

    private JObject Show(JObject parameters) =>
        new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["type"] = Type,
            ["parameters"] = parameters,
            ["created_at"] = CreatedAt,
        };
}
