using ClientGen.Simulator.Hosting;
using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Claid;

/// <summary>Reads the <c>data</c> part of an upload: the document says it is a text, the vendor's pages say which.</summary>
[Behaviour("data-of-an-upload")]
internal sealed class UploadCheck(RequestCheck check)
{
    private const string EditRequest = "#/components/schemas/EditRequest";

    public JObject? Read(string? data, List<RequestProblem> problems)
    {
        if (data is null)
        {
            problems.Add(new("body", ["data"], "field required"));
            return null;
        }

        var (json, problem) = JsonBody.Parse(data);
        if (json is not JObject request)
        {
            problems.Add(new("body", ["data"], problem ?? "must be a JSON object"));
            return null;
        }

        if (request.ContainsKey("input"))
            problems.Add(new("body", ["data", "input"], "is not allowed here; the file is the input"));
        // The schema of an edit asks for an input, which here is the file.
        var complete = (JObject)request.DeepClone();
        complete["input"] = "upload://file";
        problems.AddRange(check.Body(complete, EditRequest).Select(p => p with { Field = ["data", .. p.Field] }));
        return request;
    }
}
