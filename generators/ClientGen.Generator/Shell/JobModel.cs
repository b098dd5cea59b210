using ClientGen.Generator.Diagnostics;
using ClientGen.Generator.Document;
using ClientGen.Generator.Facts;
using ClientGen.Generator.Naming;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Shell;

/// <summary>A job in the words of the generated code.</summary>
internal sealed record JobModel(
    JobFact Fact,
    OperationCall Start,
    OperationCall Read,
    MemberPath Id,
    MemberPath Status,
    MemberPath Result,
    MemberPath? Errors,
    MemberPath? Reason,
    MemberPath? Partial
)
{
    // The members of the fact that hold status words.
    private static readonly string[] Ends = ["succeeded", "failed", "cancelled"];

    /// <summary>The job, or null when a part of its fact does not fit the document; the reason is reported.</summary>
    public static JobModel? Of(JobFact fact, SpecDocument document)
    {
        if (IsClaimed(fact, document))
            return null;
        var (start, read) = (OperationCall.Of(fact.Start, document), OperationCall.Of(fact.Read, document));
        if (start is null || read is null || !CanPoll(fact, read, document))
        {
            if (start is null)
                Report(fact, "kind", "Its start gives no JSON object, or sends content that is built by hand", document);
            else if (read is null)
                Report(fact, "read", "What reads its status gives no JSON object", document);
            return null;
        }
        MemberPath? Follow(JObject from, string name) =>
            fact.Pointer(name) is { } pointer ? MemberPath.Follow(from, pointer, fact.Said[name]!, document) : null;
        var (id, status, result) = (Follow(start.Response, "id"), Follow(read.Response, "status"), Follow(read.Response, "result"));
        var (errors, partial) = (Follow(read.Response, "errors"), Follow(read.Response, "partial"));
        var reason = errors is null ? null : Follow(ItemOf(errors, document), "reason");
        if (id is null || status is null || result is null)
            return null;
        var job = new JobModel(fact, start, read, id, status, result, errors, reason, partial);
        return job.Fits(document) ? job : null;
    }

    private bool Fits(SpecDocument document)
    {
        Expect("id", Id.Type.Text is "string" or "int" or "long", "text or a whole number");
        Expect("status", Status.IsText, "text");
        Expect("partial", Partial is null || SchemaShape.Type(Partial.Schema) == "array", "a list");
        Expect("reason", Reason is null || Reason.IsText, "text");
        if (Errors is not null && Fact.Pointer("reason") is null)
            Expect("errors", ItemType(document) == "string", "text or a list of text, as long as no \"reason\" is named");
        foreach (var word in Ends.SelectMany(name => Fact.Said[name] ?? new JArray()))
            CheckWord(word, document);
        return !document.Diagnostics.HasErrors;

        void Expect(string name, bool fits, string what)
        {
            if (!fits)
            {
                document.Error(
                    Codes.PointerLeadsNowhere,
                    Fact.Said[name]!,
                    $"\"{Fact.Said[name]}\" does not lead to {what}. {FactMend.Without(Fact.Said)}"
                );
            }
        }
    }

    private string? ItemType(SpecDocument document) => SchemaType.Of(ItemOf(Errors!, document), document)?.Text;

    private void CheckWord(JToken word, SpecDocument document)
    {
        if (Status.IsEnum && !Status.Schema["enum"]!.Values<string>().Contains((string?)word))
        {
            document.Error(
                Codes.UnknownJobStatus,
                word,
                $"\"{word}\" is no status of this job. Was {Nearest(word)} meant? Then it is "
                    + FactMend.Instead(
                        Fact.Said,
                        ((JProperty)word.Parent!.Parent!).Name,
                        new JArray(word.Parent!.Select(Nearest).Distinct(StringComparer.Ordinal))
                    )
            );
        }
    }

    private string Nearest(JToken word) => NearestName.Of((string)word!, Status.Schema["enum"]!.Values<string>()!);

    // The method that starts the job and one that the vendor's operation makes would be the same.
    private static bool IsClaimed(JobFact fact, SpecDocument document)
    {
        var claimed = (Area.NameOf(fact.Start).Area, "Start" + fact.Kind);
        if (Operation.All(document).FirstOrDefault(operation => Area.NameOf(operation) == claimed) is not { } twin)
            return false;
        document.Error(
            Codes.MemberNameClaimedTwice,
            fact.Said["kind"]!,
            $"The job and {twin.Method.ToUpperInvariant()} {twin.Path} both claim the method {claimed.Item1}.{claimed.Item2}Async. "
                + $"Give the operation an \"{ExtensionNames.Name}\" in the overlay, such as Submit{fact.Kind}: "
                + OverlayAction.On(twin, new() { [ExtensionNames.Name] = "Submit" + fact.Kind })
        );
        return true;
    }

    private static bool CanPoll(JobFact fact, OperationCall read, SpecDocument document)
    {
        if (read.Arguments.Count(argument => argument.IsRequired) == 1 && read.Id is { Type: "string" or "int" or "long" })
            return true;
        Report(fact, "read", "What reads its status needs other parameters than the job's id", document);
        return false;
    }

    private static void Report(JobFact fact, string name, string fault, SpecDocument document) =>
        document.Error(
            Codes.UnknownJobOperation,
            fact.Said[name]!,
            $"{fault}: such a job is written by hand. Remove this \"{ExtensionNames.Job}\", or correct the operations in the overlay. "
                + FactMend.Without(fact.Said)
        );

    private static JObject ItemOf(MemberPath errors, SpecDocument document) =>
        errors.Schema["items"] is JObject items ? document.Resolve(items) : errors.Schema;
}
