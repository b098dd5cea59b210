using System.Globalization;
using ClientGen.Simulator.Hosting;
using ClientGen.Simulator.Specs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>The three error bodies. Of the codes the vendor publishes 111, 2001 and 9000; the others, and what the types of those are, are
/// made up.</summary>
internal sealed class ClaidErrors(ClaidQuirks quirks)
{
    /// <summary>The code of every request that does not fit its operation.</summary>
    public const string Validation = "9000";

    [Behaviour("documented-error-codes")]
    [Behaviour("other-error-codes")]
    [Behaviour("nested-rate-limit-body")]
    public Reply Failure(int status, string? about)
    {
        var (code, type, message) = status switch
        {
            400 => ("bad_request", "image", "The request cannot be processed."),
            401 => ("111", "auth", "Authorization is required."),
            402 => ("no_credits", "billing", "No API calls left."),
            403 => ("not_enough_permissions", "auth", "Not enough permissions."),
            404 => ("not_found", "general", "Not found."),
            405 => ("method_not_allowed", "web", "Method not allowed."),
            409 => ("conflict", "general", "The request conflicts with the current state."),
            422 => (Validation, "validation", "Unprocessable Entity."),
            429 => ("2001", "general", "Too Many Requests. Rate limit exceeded."),
            _ => ("internal_error", "general", "Internal error."),
        };
        var body = Details(code, type, about ?? message, []);
        return Reply.Json(status, status == 429 && quirks.NestedRateLimitBody ? new JObject { ["detail"] = body } : body);
    }

    public static Reply Refuse(int status, string code, string type, string message, string? field = null) =>
        Reply.Json(status, Details(code, type, message, field is null ? [] : new JObject { [field] = new JArray(message) }));

    [Behaviour("documented-error-codes")]
    [Behaviour("validation-error-list")]
    public Reply Invalid(SpecOperation operation, IReadOnlyList<RequestProblem> problems) =>
        Reply.Json(
            422,
            UsesLocations(operation)
                ? Locations(problems)
                : Details(Validation, "validation", "Request validation failed.", Fields(problems))
        );

    public static JObject Details(string code, string type, string message, JObject details) =>
        new()
        {
            ["error_code"] = code,
            ["error_type"] = type,
            ["error_message"] = message,
            ["error_details"] = details,
        };

    private static bool UsesLocations(SpecOperation operation) =>
        ((string?)operation.Json["responses"]?["422"]?["content"]?["application/json"]?["schema"]?["$ref"])?.EndsWith(
            "/HTTPValidationError",
            StringComparison.Ordinal
        ) == true;

    private static JObject Fields(IEnumerable<RequestProblem> problems)
    {
        var details = new JObject();
        foreach (var problem in problems)
        {
            // How the vendor writes the path of a field is not published; dots are what its names suggest.
            var field = problem.Field.Count == 0 ? problem.In : string.Join('.', problem.Field);
            if (details[field] is not JArray messages)
                details[field] = messages = [];
            messages.Add(problem.Message);
        }

        return details;
    }

    private JObject Locations(IEnumerable<RequestProblem> problems) =>
        new()
        {
            ["detail"] = new JArray(
                problems.Select(p => new JObject
                {
                    ["loc"] = new JArray([new JValue(p.In), .. p.Field.Select(Segment)]),
                    ["msg"] = p.Message,
                    ["type"] = "value_error",
                })
            ),
        };

    [Behaviour("numbers-in-locations")]
    private JValue Segment(string segment) =>
        quirks.NumbersInLocations && int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new JValue(index)
            : new JValue(segment);
}
