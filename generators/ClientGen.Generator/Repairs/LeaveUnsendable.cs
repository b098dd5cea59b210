using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Repairs;

/// <summary>Leaves out headers and cookies whose names HTTP does not know as names: nothing could send them.</summary>
internal sealed class LeaveUnsendable : IRepair
{
    private const string Signs = "!#$%&'*+-.^_`|~";

    public void Apply(SpecDocument document)
    {
        foreach (var operation in Operation.All(document))
        {
            var parameters = (operation.Definition["parameters"] as JArray ?? []).OfType<JObject>();
            foreach (var parameter in parameters.Where(parameter => !IsToken(parameter)).ToList())
            {
                document.Note(
                    Codes.Assumed,
                    parameter,
                    $"\"{parameter["name"]}\" is no name of a {parameter["in"]}: {operation.Endpoint} is called without it. Give it the "
                        + "name that is sent, or remove it, in the overlay."
                );
                parameter.Remove();
            }
        }
    }

    // Blanks around a name are taken off.
    private static bool IsToken(JObject parameter) =>
        (string?)(parameter["in"] as JValue) is not ("header" or "cookie")
        || (
            (string?)(parameter["name"] as JValue) is { } name
            && name.Trim() is { Length: > 0 } bare
            && bare.All(letter => char.IsAsciiLetterOrDigit(letter) || Signs.Contains(letter, StringComparison.Ordinal))
        );
}
