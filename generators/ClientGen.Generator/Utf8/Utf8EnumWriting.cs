using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Utf8;

/// <summary>Writes how the texts of an open enum are told from bytes.</summary>
internal static class Utf8EnumWriting
{
    public static string Write(string name, JObject schema)
    {
        var texts = schema["enum"]!.Where(value => value.Type == JTokenType.String).Select(value => (string)value!).Distinct();
        return $$"""
            public readonly partial record struct {{name}} : IKnownTexts
            {
                string? IKnownTexts.Find(ReadOnlySpan<byte> name) =>
            {{NameSwitch.Write(texts.Select(text => (text, CSharpLiteral.Quote(text))), "null")}}
            }
            """;
    }
}
