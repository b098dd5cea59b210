using Microsoft.Extensions.Options;

namespace ClientGen.Http;

/// <summary>Checks a vendor's options when the host starts.</summary>
internal sealed class VendorOptionsValidator<TOptions>(VendorProfile profile, string name, string? section) : IValidateOptions<TOptions>
    where TOptions : VendorOptions
{
    public ValidateOptionsResult Validate(string? optionsName, TOptions options)
    {
        if (optionsName != name)
            return ValidateOptionsResult.Skip;
        var faults = VendorOptionsCheck.Faults(options, profile, section).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
