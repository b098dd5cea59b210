using System.Globalization;
using ClientGen.ContractDiff.Comparing;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Verify;

/// <summary>Query and header parameters of a recorded request.</summary>
internal sealed class ParameterCheck(SchemaCache space, SchemaValidator validator)
{
    public IEnumerable<string> Check(HarEntry entry, Endpoint endpoint, MessagePlace at)
    {
        var declared = ParameterEntry.Of(space.Spec, endpoint);
        var query = Query(entry.Url);
        var seen = new List<string>();
        foreach (var (name, value) in query)
        {
            var parameter = declared.Find(p =>
                p.In == "query" && (p.Name == name || name.StartsWith(p.Name + "[", StringComparison.Ordinal))
            );
            if (parameter is null)
            {
                // A form-exploded object puts its members where parameters stand.
                if (!declared.Exists(p => p.In == "query" && Spreads(p)))
                    at.Add("undeclared-parameter", $"query {name}", $"the query parameter '{name}' is not declared", value);
                continue;
            }

            seen.Add(parameter.Key);
            if (parameter.Name == name)
                Value(parameter, value, at);
        }

        foreach (var parameter in declared.Where(p => p.In == "header" && !p.Ignored))
        {
            if (entry.Request.Header(parameter.Name) is not { } value)
                continue;
            seen.Add(parameter.Key);
            Value(parameter, value, at);
        }

        foreach (var missing in declared.Where(p => p.Required && p.In is "query" or "header" && !p.Ignored && !seen.Contains(p.Key)))
        {
            at.Add(
                "missing-parameter",
                $"{missing.In} {missing.Name}",
                $"the required {missing.In} parameter '{missing.Name}' was not sent"
            );
        }
        return seen.Concat(declared.Where(p => p.In == "path").Select(p => p.Key));
    }

    private bool Spreads(ParameterEntry parameter) =>
        parameter is { Schema: { } schema, Style: "form", Explode: true }
        && EffectiveTypes.Of(space.Set(schema).Normalized) == JsonTypes.Object;

    private void Value(ParameterEntry parameter, string text, MessagePlace at)
    {
        if (parameter.Schema is not { } schema || SpecFile.Of(schema) is not { IsMain: true })
            return;
        var shape = space.Set(schema).Normalized;
        var types = EffectiveTypes.Of(shape);
        if ((types & (JsonTypes.Array | JsonTypes.Object)) != 0)
            return;
        foreach (var violation in validator.Validate(Typed(text, types), SpecPointer.Of(schema)))
        {
            var kind =
                violation.Keyword is "enum" or "const" ? TrafficKinds.UndeclaredEnumValue
                : violation.Keyword == "type" ? "type-mismatch"
                : TrafficKinds.Breaks(violation.Keyword);
            at.Add(kind, $"{parameter.In} {parameter.Name}", violation.Message, text, kind == TrafficKinds.UndeclaredEnumValue ? text : "");
        }
    }

    private static JToken Typed(string text, JsonTypes types)
    {
        if (
            types.HasFlag(JsonTypes.Integer)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        )
        {
            return whole;
        }
        if (types.HasFlag(JsonTypes.Fraction) && double.TryParse(text, CultureInfo.InvariantCulture, out var number))
            return number;
        return types.HasFlag(JsonTypes.Boolean) && bool.TryParse(text, out var flag) ? flag : text;
    }

    private static IEnumerable<(string Name, string Value)> Query(Uri url) =>
        url
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Split('=', 2))
            .Select(p => (Decode(p[0]), p.Length > 1 ? Decode(p[1]) : ""));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
