using ClientGen.Http;

namespace ClientGen.Autoenhance;

/// <summary>How the Autoenhance client behaves. Only <see cref="VendorOptions.ApiKey"/> is required.</summary>
public sealed class AutoenhanceOptions : VendorOptions
{
    private const string VersionHeader = "x-api-version";
    private const string DevModeHeader = "x-dev-mode";

    /// <summary>Options with the version this client was written for.</summary>
    public AutoenhanceOptions() => ApiVersion = Autoenhance.ApiVersion.Values.V2025_08_31;

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
}
