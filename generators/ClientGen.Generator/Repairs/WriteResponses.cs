using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Writes how each success status is read, for operations whose answers differ by status or are no JSON.</summary>
internal sealed class WriteResponses(HoistUnions unions) : IRepair
{
    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            if (operation.Definition[ExtensionNames.ResponseForms] is not JArray forms)
                continue;
            var isUnion = forms.Any(form => form["variant"] is not null);
            // An unset union is no value already.
            if (!isUnion && forms.Any(form => (string?)form["kind"] == nameof(ResponseKind.Empty)))
                operation.Definition[ExtensionNames.OrNone] = true;
            var union = isUnion ? UnionOf(operation.Definition, document) : null;
            operation.Definition[ExtensionNames.Responses] = string.Concat(forms.Select(form => Form((JObject)form, union)));
        }
    }

    // Of bodies of which nothing is said there is none: any JSON is read.
    private Unions.UnionModel? UnionOf(JObject definition, SpecDocument document)
    {
        var schema = (JObject)SuccessResponse.Of(definition).Single().Response.Value["content"]!["application/json"]!["schema"]!;
        var key = schema.DescendantsAndSelf().OfType<JObject>().Select(SpecDocument.ReferencedKey).First(key => key is not null);
        return unions.Unions.FirstOrDefault(union => union.Name == key || document.Schemas[key!] is null);
    }

    // The template knows the type of a sole body, and writes it for {0}.
    private static string Form(JObject form, Unions.UnionModel? union)
    {
        var status = (int)form["status"]!;
        if ((string?)form["kind"] == nameof(ResponseKind.Empty))
            return $".Empty({status})";
        var take = union is null ? "answer" : $"new {union.Name}(answer)";
        if ((string?)form["kind"] == nameof(ResponseKind.Text))
            return $".Text({status}, static answer => {take})";
        var type = union is null ? "{0}" : union.CaseOfVariant[(int)form["variant"]!]?.Type ?? TypeFreeForm.TypeName;
        return $".Json<{type}>({status}, static answer => {take})";
    }
}
