namespace ClientGen.Autoenhance;

/// <content>The vendor's headers for all calls.</content>
public sealed partial class AutoenhanceOptions
{
    private const string VersionHeader = "x-api-version";
    private const string DevModeHeader = "x-dev-mode";

    /// <summary>The dated version of the contract, sent with every call. Default: <c>2025-08-31</c>. Without it the account's setting would
    /// decide.</summary>
    public string ApiVersion
    {
        get => Headers.TryGetValue(VersionHeader, out var version) ? version : "";
        set => Headers[VersionHeader] = value;
    }

    /// <summary>Tries things out: nothing is charged, and results carry a watermark. Default: <see langword="false"/>.</summary>
    public bool DevMode
    {
        get => Headers.TryGetValue(DevModeHeader, out var mode) && bool.TryParse(mode, out var on) && on;
        set
        {
            if (value)
                Headers[DevModeHeader] = "true";
            else
                Headers.Remove(DevModeHeader);
        }
    }

    // The version this client was written for.
    partial void SetDefaults() => ApiVersion = Autoenhance.ApiVersion.Values.V2025_08_31;
}
