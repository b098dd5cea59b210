using ClientGen.Simulator.Hosting;

namespace ClientGen.Simulator.Claid;

/// <summary>The operations by name, as in <c>POST /v1/image/edit/batch</c>.</summary>
internal sealed class ClaidOperations
{
    private readonly Dictionary<string, Func<SimulatedCall, Task<Reply>>> _handlers = new(StringComparer.Ordinal);

    public ClaidOperations(ClaidState state, ClaidErrors errors, RequestCheck check)
    {
        var results = new JobResults(state);
        Add("POST /v1/image/edit", new SyncEdit(state, errors).Edit);
        _handlers.Add("POST /v1/image/edit/upload", new UploadEdit(state, errors, new UploadCheck(check)).EditAsync);
        AddJob(JobFamily.AsyncEdit, "task_id", new AsyncEdit(state, errors).Start);
        AddJob(JobFamily.BatchEdit, "task_id", new BatchEdit(state, errors).Start);
        AddJob(JobFamily.AiEdit, "ai_edit_id", new AiEdit(state, errors).Start);
        AddJob(JobFamily.Fashion, "processing_request_id", new FashionModels(state, errors).Start);
        AddJob(JobFamily.Video, "animation_id", new VideoGenerate(state, errors).Start);
        Add("POST /v1/image/generate", new ImageGenerate(state, errors).Generate);
        Add("POST /v1/scene/create", new SceneCreate(state, errors).Create);

        var storages = new StorageOperations(state);
        Add("GET /v1/storage/storage-types", _ => StorageOperations.Types());
        Add("GET /v1/storage/storages", _ => storages.List());
        Add("POST /v1/storage/storages", storages.Create);
        Add("GET /v1/storage/storages/{storage_id}", storages.Get);
        Add("PATCH /v1/storage/storages/{storage_id}", storages.Update);
        Add("DELETE /v1/storage/storages/{storage_id}", storages.Delete);

        void Add(string name, Func<SimulatedCall, Reply> handle) => _handlers.Add(name, call => Task.FromResult(handle(call)));

        void AddJob(JobFamily family, string idName, Func<SimulatedCall, Reply> start)
        {
            Add("POST " + family.Path, start);
            Add($"GET {family.Path}/{{{idName}}}", call => results.Get(call, family, idName));
        }
    }

    public IEnumerable<string> Names => _handlers.Keys;

    public Task<Reply> HandleAsync(SimulatedCall call) => _handlers[call.Operation.Name](call);
}
