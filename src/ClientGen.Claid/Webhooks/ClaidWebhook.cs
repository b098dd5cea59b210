using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Claid;

/// <summary>A job's news, as Claid posts it to the account's webhook.</summary>
/// <remarks><see cref="ClaidWebhookReader"/> reads it.</remarks>
public sealed class ClaidWebhook
{
    private readonly RawJson _job;

    internal ClaidWebhook(JObject job, long? id, bool isSigned)
    {
        _job = new RawJson(job);
        IsSigned = isSigned;
        Id = id;
        Status = job["status"] is { Type: JTokenType.String } text ? new JobStatus((string)text!) : default;
        PossibleFamilies = JobFamilies.Of(job);
    }

    /// <summary>Which family of jobs it is, told by the body; <see cref="JobFamily.Unknown"/> where it fits several or none.</summary>
    /// <remarks>
    /// A job that failed has no result, so what was asked for must tell it. An AI edit and a video that were asked for with a prompt and
    /// nothing else look the same then: <see cref="PossibleFamilies"/> has both, and the application knows which it started under
    /// <see cref="Id"/>.
    /// </remarks>
    public JobFamily Family => PossibleFamilies.Count == 1 ? PossibleFamilies[0] : JobFamily.Unknown;

    /// <summary>The families that have such bodies; one where it is certain, none where nothing is known.</summary>
    public IReadOnlyList<JobFamily> PossibleFamilies { get; }

    /// <summary>The job's id; null when the body has none.</summary>
    public long? Id { get; }

    /// <summary>Where the job stands.</summary>
    public JobStatus Status { get; }

    /// <summary>Whether the account's secret signed it. What is not signed, anybody may have sent: look at the job itself before acting on
    /// it.</summary>
    public bool IsSigned { get; }

    /// <summary>The job as JSON, without an outer <c>data</c>.</summary>
    public RawJson Json => _job;

    /// <summary>The job as its family's model, such as <c>As&lt;BatchEdit&gt;()</c> when <see cref="Family"/> is
    /// <see cref="JobFamily.BatchEdit"/>.</summary>
    /// <typeparam name="T"><see cref="BatchEdit"/>, <see cref="Edit"/>, <see cref="AiEdit"/>, <see cref="FashionModels"/> or
    /// <see cref="Video"/>.</typeparam>
    /// <exception cref="JsonException">The body is none of that model.</exception>
    public T As<T>()
        where T : JsonModel => _job.To<T>()!;
}
