using ClientGen.Http;

namespace ClientGen.Claid;

/// <summary>How the Claid client behaves. Only <see cref="VendorOptions.ApiKey"/> is required.</summary>
public sealed class ClaidOptions : VendorOptions;
