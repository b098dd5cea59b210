using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using ClientGen.Generator.Repairs;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Facts;

/// <summary>Reads the jobs while operations still have the vendor's own ids.</summary>
internal sealed class JobFacts : IRepair
{
    private readonly List<JobFact> _jobs = [];

    public IReadOnlyList<JobFact> All => _jobs;

    public void Apply(SpecDocument document)
    {
        var operations = Operation.All(document).ToList();
        foreach (var start in operations.Where(operation => operation.Definition[ExtensionNames.Job] is JObject))
        {
            var said = (JObject)start.Definition[ExtensionNames.Job]!;
            if (
                operations.Find(operation => operation.Id == (string?)said["read"] || operation.Endpoint == (string?)said["read"])
                is not { } read
            )
            {
                document.Error(
                    Codes.UnknownJobOperation,
                    said["read"]!,
                    $"The document has no operation \"{said["read"]}\". " + Meant(said, operations)
                );
            }
            else if (_jobs.Find(job => job.Kind == (string?)said["kind"]) is { } twin)
            {
                document.Error(
                    Codes.MemberNameClaimedTwice,
                    said["kind"]!,
                    $"\"{twin.Start.Id}\" starts a job of the kind {twin.Kind} too: tokens of the two could not be told apart. Rename one: "
                        + OverlayAction.At(
                            said,
                            new() { ["kind"] = SecondName.Free((string)said["kind"]!, kind => _jobs.Exists(job => job.Kind == kind)) }
                        )
                );
            }
            else
            {
                _jobs.Add(new(start, read, said));
                // Start…Async and GetStatusAsync of the job do what these do.
                start.Definition[ExtensionNames.Hidden] = read.Definition[ExtensionNames.Hidden] = true;
                KeepIdentity(start.Definition, (string)said["id"]!);
            }
        }
    }

    private static string Meant(JObject said, IEnumerable<Operation> operations)
    {
        var nearest = NearestName.Of((string)said["read"]!, operations.Select(operation => operation.Id));
        return $"Was {nearest} meant? Then it is {OverlayAction.At(said, new() { ["read"] = nearest })}";
    }

    // A start whose answer lacks the id may have been paid for: the transport then keeps what came.
    private static void KeepIdentity(JObject start, string id)
    {
        if (start[ExtensionNames.Unwrap] is not null && start[ExtensionNames.Identity] is null && id.LastIndexOf('/') == 0)
            start[ExtensionNames.Identity] = JsonPointer.Unescape(id[1..]);
    }
}
