using AnyAscii;

namespace ClientGen.OpenApi.Naming;

/// <summary>Names in any script as the letters that names in code are made of here.</summary>
internal static class Latin
{
    /// <summary><c>größe</c> is <c>grosse</c>, <c>顧客</c> is <c>GuKe</c>; ASCII stays as it is.</summary>
    public static string Of(string text) => text.All(char.IsAscii) ? text : text.Transliterate();
}
