using ClientGen.Http;

namespace ClientGen.PerfectlyClear;

/// <summary>How the Perfectly Clear client behaves. Only <see cref="VendorOptions.ApiKey"/> is required.</summary>
public sealed class PerfectlyClearOptions : VendorOptions;
