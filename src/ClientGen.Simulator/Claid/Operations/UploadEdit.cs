using ClientGen.Simulator.Hosting;

namespace ClientGen.Simulator.Claid;

/// <summary>An edit of an image that comes with the request; <c>data</c> is an edit request without <c>input</c>.</summary>
[Behaviour("upload-names-its-result")]
internal sealed class UploadEdit(ClaidState state, ClaidErrors errors, UploadCheck check)
{
    private readonly SyncEdit _edit = new(state, errors);

    public async Task<Reply> EditAsync(SimulatedCall call)
    {
        var form = await UploadForm.ReadAsync(call.Context.Request, call.Context.RequestAborted);
        call.Received.Body = form?.Data;
        call.Received.UploadedBytes = form?.Length;
        var problems = new List<RequestProblem>();
        if (form?.FileName is null)
            problems.Add(new("body", ["file"], "field required: a file part with a file name"));
        else if (form.Length == 0)
            problems.Add(new("body", ["file"], "the file is empty"));
        var request = check.Read(form?.Data, problems);
        return problems.Count > 0
            ? errors.Invalid(call.Operation, problems)
            : _edit.Edit(call, request!, SourceImage.Uploaded(form!.FileName!), []);
    }
}
