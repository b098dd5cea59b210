using System.Collections.Concurrent;
using ClientGen.Simulator.Files;

namespace ClientGen.Simulator.PerfectlyClear;

/// <summary>What all operations share: the account's files, jobs and presets.</summary>
internal sealed class PerfectlyClearState(PerfectlyClearSimulatorOptions options, FileStore files, UploadEndpoint uploads, Func<Uri> origin)
{
    private int _uploads;
    private int _presets;
    private int _jobs;
    private readonly ConcurrentDictionary<string, Correction> _results = new(StringComparer.Ordinal);

    public PerfectlyClearSimulatorOptions Options { get; } = options;

    public PerfectlyClearWebhooks Webhooks { get; } = new(options);

    public ConcurrentDictionary<string, UploadSlot> Inputs { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, Correction> Corrections { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, StoredPreset> Presets { get; } = new(StringComparer.Ordinal);

    /// <summary>Without a media type, as the vendor signs it.</summary>
    [Behaviour("uploads-are-signed-without-a-type")]
    public (string Key, string Url) OpenInput(bool isVideo)
    {
        var key = $"in/{Interlocked.Increment(ref _uploads)}.{(isVideo ? "mp4" : "jpg")}";
        var (slot, url) = uploads.Open("pfc " + key, contentType: null);
        Inputs[key] = slot;
        return (key, url);
    }

    public (StoredPreset Preset, string Url) OpenPreset(string name, string? description)
    {
        var id = $"preset-{Interlocked.Increment(ref _presets)}";
        var (slot, url) = uploads.Open("pfc preset " + id, contentType: null);
        return (Presets[id] = new StoredPreset(id, name, description, slot), url);
    }

    /// <summary>A new job, which is done at once where an earlier one of the same settings is, and the cache may be used.</summary>
    [Behaviour("cache-of-results")]
    public Correction Start(UploadSlot input, CorrectionRequest request)
    {
        var id = $"{StableHash.Of($"pfc job {Interlocked.Increment(ref _jobs)}"):x16}";
        var now = Options.Time.GetUtcNow();
        var isCached = request.MayUseCache && _results.TryGetValue(request.Settings, out var earlier) && earlier.State(now) == "COMPLETED";
        var job = Corrections[id] = new Correction(id, input, request, now, Options, isCached);
        if (!isCached)
            _results[request.Settings] = job;
        return job;
    }

    public string StatusAddress(Correction job) =>
        new Uri(Options.StatusOrigin ?? origin(), $"{origin().AbsolutePath}/status/{job.Id}").AbsoluteUri;

    public string Publish(Correction job)
    {
        var (extension, mediaType, format) = job.Request.Output;
        return files.Publish("pfc " + job.Id, job.Id + extension, mediaType, format, Math.Max(64, job.Input.Length ?? 0), Size(job));
    }

    private PictureSize Size(Correction job) => job.Request.Resized(files.SizeOf(job.Input.Bytes));

    [Behaviour("preset-files")]
    public string PublishPreset(StoredPreset preset) =>
        Options.PresetFilesWantKey
            ? $"{origin().AbsoluteUri.TrimEnd('/')}/presets/{preset.Id}/file"
            : files.Publish(
                "pfc " + preset.Id,
                preset.Id + ".preset",
                "application/octet-stream",
                "",
                Math.Max(1, preset.File.Length ?? 0)
            );
}

/// <summary>A preset of the account.</summary>
internal sealed record StoredPreset(string Id, string Name, string? Description, UploadSlot File);
