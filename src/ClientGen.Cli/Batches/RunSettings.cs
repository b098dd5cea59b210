using System.Collections;
using System.Globalization;
using System.Reflection;
using ClientGen.Json;
using ClientGen.JsonSchema;
using ClientGen.OpenApi.Sources;
using ClientGen.Simulator;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Batches;

/// <summary>The settings of a run: the vendor's own request, checked against its document, each fault with its place in the file.</summary>
internal static class RunSettings
{
    // The one member that each photo fills by itself.
    private const string Input = "input";

    /// <returns>The request as JSON.</returns>
    /// <exception cref="SpecException">The file cannot be read, or is not what the document allows.</exception>
    public static string Read(string vendor, RunVendor run, string? file)
    {
        var settings = file is null ? new JObject() : Parse(file);
        if (run.SettingsType == typeof(Claid.EditRequest) && settings["operations"] is null && file is null)
            settings["operations"] = new JObject();
        var faults = Faults(vendor, run, settings).ToList();
        if (faults.Count > 0)
        {
            throw new SpecException(
                file ?? "settings",
                string.Join(Environment.NewLine, faults.Select(fault => $"{Place(settings, fault.Pointer)}{fault.Message}"))
            );
        }
        return settings.ToString(Formatting.None);
    }

    private static JObject Parse(string file) =>
        JsonTree.Read(file, FolderSource.ReadNamed(file), JsonReading.Exact) as JObject
        ?? throw new SpecException(file, "this is no JSON object, but a single value or a list");

    private static IEnumerable<(string Pointer, string Message)> Faults(string vendor, RunVendor run, JObject settings)
    {
        var document = Document(vendor);
        var validator = new SchemaValidator(document);
        return run.SettingsType is { } type
            ? OfBody(validator, type, run.SchemaPointer, settings)
            : OfParameters(document, validator, run, settings);
    }

    private static IEnumerable<(string, string)> OfBody(SchemaValidator validator, Type type, string pointer, JObject settings)
    {
        var whole = (JObject)settings.DeepClone();
        if (type.GetProperty("Input") is not null)
        {
            if (settings.ContainsKey(Input))
                yield return ("/" + Input, "each photo is the input of its own request: leave it out.");
            whole[Input] = "https://photos.example/photo.jpg";
        }
        var options = new ValidationOptions { Direction = PayloadDirection.Request };
        var violations = validator.Validate(whole, pointer, options);
        foreach (var violation in violations)
            yield return (violation.InstancePointer, violation.Message);
        foreach (
            var unknown in Unknown(JsonConvert.DeserializeObject(whole.ToString(), type), "")
                .Except(violations.Select(v => v.InstancePointer))
        )
        {
            yield return (unknown, "the vendor's document has no such member: is it misspelt?");
        }
    }

    private static IEnumerable<(string, string)> OfParameters(JObject document, SchemaValidator validator, RunVendor run, JObject settings)
    {
        var pointer = run.SchemaPointer;
        var operation = pointer[2..]
            .Split('/')
            .Aggregate((JToken)document, (node, part) => node[part.Replace("~1", "/", StringComparison.Ordinal)]!);
        var names = operation["parameters"]!.Select(parameter => (string?)parameter["name"]).ToList();
        foreach (var member in settings.Properties())
        {
            var index = names.IndexOf(member.Name);
            if (index < 0 || member.Name == "fileKey")
            {
                yield return (
                    "/" + member.Name,
                    $"the vendor's document has no such parameter; it has {string.Join(", ", names.Where(name => name != "fileKey"))}."
                );
            }
            else
            {
                foreach (var violation in validator.Validate(member.Value, $"{pointer}/parameters/{index}/schema"))
                    yield return ("/" + member.Name + violation.InstancePointer, violation.Message);
            }
        }
    }

    // What a model keeps without declaring it.
    private static IEnumerable<string> Unknown(object? value, string pointer)
    {
        if (value is IEnumerable list and not (string or JToken))
            return list.Cast<object?>().SelectMany((item, index) => Unknown(item, $"{pointer}/{index}"));
        if (value is not JsonModel model)
        {
            return value is not null && value.GetType().GetProperty("Value") is { } held && value is IWireValue
                ? Unknown(held.GetValue(value), pointer)
                : [];
        }
        var own = model.AdditionalProperties.Keys.Select(name => $"{pointer}/{name}");
        var deeper =
            from property in model.GetType().GetProperties()
            let name = property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName
            where name is not null
            from unknown in Unknown(property.GetValue(model), $"{pointer}/{name}")
            select unknown;
        return own.Concat(deeper);
    }

    private static JObject Document(string vendor)
    {
        using var stream = typeof(VendorSimulator).Assembly.GetManifestResourceStream(vendor + "/openapi.json")!;
        using var reader = new JsonTextReader(new StreamReader(stream)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string Place(JObject settings, string pointer)
    {
        JToken? node = settings;
        foreach (var part in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JObject map => map[part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)] ?? node,
                JArray list when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count =>
                    list[index],
                _ => node,
            };
        }
        var line = node is IJsonLineInfo info && info.HasLineInfo() ? $"line {info.LineNumber}, " : "";
        return $"{line}{(pointer.Length == 0 ? "the whole" : pointer)}: ";
    }
}
