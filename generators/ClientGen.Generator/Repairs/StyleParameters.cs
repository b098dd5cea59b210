using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Writes the call that puts each parameter into its place: in the document's style where that is not the usual one.</summary>
internal sealed class StyleParameters : IRepair
{
    private static readonly Dictionary<string, (string Usual, bool Explodes, string[] Others)> Places = new(StringComparer.Ordinal)
    {
        ["path"] = ("simple", false, ["label", "matrix"]),
        ["query"] = ("form", true, ["spaceDelimited", "pipeDelimited", "deepObject"]),
        ["header"] = ("simple", false, []),
        ["cookie"] = ("form", true, []),
    };

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            foreach (var parameter in (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>().ToList())
            {
                var place = (string)parameter["in"]!;
                if (place == "path")
                    parameter["required"] = true;
                parameter[ExtensionNames.Call] = Call(place, parameter, document);
                foreach (var keyword in new[] { "style", "explode", "allowReserved", "allowEmptyValue" })
                    parameter.Remove(keyword);
            }
        }
    }

    private static string Call(string place, JObject parameter, SpecDocument document)
    {
        var (wire, value) = ((string)parameter[ExtensionNames.Wire]!, (string)parameter[ExtensionNames.Member]!);
        if (place == FormParts.Place)
        {
            return $"{(parameter[ExtensionNames.IsFile] is JValue { Value: true } ? "FilePart" : "Part")}({wire}, {value}"
                + $"{((string?)(parameter[ExtensionNames.PartType] as JValue) is { } type ? ", " + CSharpLiteral.Quote(type) : "")})";
        }
        if (place == FormParts.HeaderPlace)
            return $"PartHeader({parameter[ExtensionNames.PartHeader]}, {value})";
        if (parameter[ExtensionNames.JsonParameter] is not null)
            return $"{Method(place)}({wire}, ApiRequest.JsonOf({value}){(place == "path" ? "!" : "")})";
        var (usual, explodes, _) = Places[place];
        var style = Style(place, parameter, document);
        var explode = parameter["explode"] is JValue { Value: bool said } ? said : style == "form";
        var reserved = place == "query" && parameter["allowReserved"] is JValue { Value: true };
        if (style == usual && explode == explodes && !reserved)
            return $"{Method(place)}({wire}, {value})";
        return place switch
        {
            "header" or "cookie" => $"{Method(place)}({wire}, {value}, explode: {Word(explode)})",
            _ => $"{Method(place)}({wire}, {value}, ParameterStyle.{CSharpName.Pascal(style)}, explode: {Word(explode)}"
                + $"{(reserved ? ", allowReserved: true" : "")})",
        };
    }

    private static string Style(string place, JObject parameter, SpecDocument document)
    {
        var (usual, _, others) = Places[place];
        if ((string?)(parameter["style"] as JValue) is not { } style || style == usual)
            return usual;
        if (others.Contains(style))
            return style;
        document.Note(
            Codes.Assumed,
            parameter["style"]!,
            $"OpenAPI has no style \"{style}\" for a parameter in \"{place}\": it is sent in the style \"{usual}\". Correct it "
                + "in the overlay."
        );
        return usual;
    }

    private static string Method(string place) => CSharpName.Pascal(place);

    private static string Word(bool value) => value ? "true" : "false";
}
