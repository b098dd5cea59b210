using System.Text.RegularExpressions;

namespace ClientGen.ModelTesting.Rules;

/// <summary>What the contracts show to their users. Each vendor's own class holds it against its snapshot.</summary>
/// <typeparam name="T">The vendor.</typeparam>
public abstract partial class PublicApiTests<T>
    where T : IVendor
{
    // Base and extension-data types live in ClientGen.Json; what stands here is the vendor's own.
    protected static string Api { get; } = PublicApi.Describe(T.Vendor.Assembly);

    [Fact]
    public void PublicApi_HasNoUntypedMember()
    {
        var untyped = Api.Split('\n').Where(line => Untyped().IsMatch(line) && !Excepted().IsMatch(line)).ToList();
        untyped.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b(JToken|JObject|object)\b\??")]
    private static partial Regex Untyped();

    // Excepted: Object.Equals takes any object; Value of a union is its variant, for `switch` over it.
    [GeneratedRegex(@"^\s*(bool Equals\(object\? obj\)|object\? Value \{ get; \})$")]
    private static partial Regex Excepted();
}
