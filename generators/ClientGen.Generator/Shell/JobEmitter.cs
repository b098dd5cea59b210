using System.Globalization;
using ClientGen.Generator.Docs;
using ClientGen.Generator.Document;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Shell;

/// <summary>Writes starting a job, taking it up again, and how it is followed.</summary>
internal static class JobEmitter
{
    private const string Indent = "    ";
    private const string NoWords = "The vendor gives no reason.";

    public static string Write(JobModel job)
    {
        var (kind, result, start) = (job.Fact.Kind, job.Result.Type.Text, job.Start.Method);
        var field = $"_{CSharpName.Camel(kind).TrimStart('@')}Jobs";
        var declared = string.Concat(job.Start.Arguments.Select(argument => $"        {Declared(argument)},\n"));
        var passed = string.Concat(job.Start.Arguments.Select(Passed)) + "options: options, cancellationToken: cancellationToken";
        return $$"""
            /// <content>Jobs of the kind {{kind}}.</content>
            public partial class {{job.Start.Class}}
            {
                private static readonly JobStateMap {{kind}}States = new(
                    succeeded: {{Words(job, "succeeded")}},
                    failed: {{Words(job, "failed")}},
                    cancelled: {{Words(job, "cancelled")}});

                private JobDefinition<{{result}}>? {{field}};

            {{StartHead(job)}}
                public virtual async Task<Job<{{result}}>> Start{{kind}}Async(
            {{declared}}        RequestOptions? options = null,
                    CancellationToken cancellationToken = default)
                {
                    var started = await {{start}}Async({{passed}})
                        .ConfigureAwait(false);
                    return started is {{job.Id.Pattern("id")}}
                        ? Get{{kind}}(id)
                        : throw JobStart.WithoutId(Operations.{{start}}, started);
                }

                /// <summary>Takes up a job of the kind {{kind}} that was started before, here or elsewhere. Calls nothing.</summary>
                /// <param name="id">The id that starting it gave.</param>
                public virtual Job<{{result}}> Get{{kind}}(JobId<{{result}}> id) => new(id, {{kind}}Jobs);

                /// <summary>Takes up a job of the kind {{kind}} that was kept as <see cref="Job{TResult}.Token"/>, here or elsewhere.
                /// Calls nothing.</summary>
                /// <param name="token">The token.</param>
                /// <exception cref="FormatException">It is no token, it is damaged, or it is of another version, vendor or kind of
                /// job.</exception>
                public virtual Job<{{result}}> Resume{{kind}}(string token) => {{kind}}Jobs.Resume(token);

                private JobDefinition<{{result}}> {{kind}}Jobs =>
                    {{field}} ??= new JobDefinition<{{job.Read.Type}}, {{result}}>(_transport, {{CSharpLiteral.Quote(kind)}})
                    {
            {{string.Concat(Members(job).Select(line => $"            {line}\n"))}}        };

                private static string? {{kind}}Status({{job.Read.Type}} status) =>
                    status is {{job.Status.Pattern("text")}} ? text : null;
            }

            {{(IsBillable(job) ? DryRun(job, declared) : "")}}
            """;
    }

    private static bool IsBillable(JobModel job) => (string?)job.Fact.Start.Definition[ExtensionNames.Cost] == "billable";

    private static string DryRun(JobModel job, string declared)
    {
        var comment = new DocComment(Indent).Element(
            "summary",
            [$"What {Markdown.Code($"Start{job.Fact.Kind}Async")} would send, and what that would cost. Sends nothing."]
        );
        AddArguments(comment, job);
        comment
            .Element("param name=\"options\"", ["What would differ from the client's options for this call."])
            .Element("returns", ["The request, its expected cost, and what in it the vendor may refuse."])
            .Element("exception cref=\"InvalidRequestException\"", ["The vendor is known to refuse it."]);
        if ((string?)job.Fact.Start.Definition[ExtensionNames.Example] is { } arguments)
            comment.Example($"var preview = client.{job.Start.Area}.DryRun.Start{job.Fact.Kind}{arguments};");
        return $$"""
            /// <content>Jobs of the kind {{job.Fact.Kind}}.</content>
            public partial class {{job.Start.Class}}DryRun
            {
            {{comment}}
                public virtual RequestPreview Start{{job.Fact.Kind}}(
            {{declared}}        RequestOptions? options = null) =>
                    {{job.Start.Method}}({{string.Concat(job.Start.Arguments.Select(Passed))}}options: options);
            }

            """;
    }

    private static IEnumerable<string> Members(JobModel job)
    {
        if (job.Fact.Interval is { } seconds)
            yield return $"PollInterval = TimeSpan.FromSeconds({seconds.ToString(CultureInfo.InvariantCulture)}),";
        var client = job.Read.Area == job.Start.Area ? "" : $"new {job.Read.Class}(_transport).";
        var id = job.Read.Id!;
        yield return "Poll = (id, options, token) =>";
        yield return $"    {client}{job.Read.Method}Async({id.Name}: {IdAs(id.Type)}, options: options, cancellationToken: token),";
        yield return $"StatusText = {job.Fact.Kind}Status,";
        foreach (var line in State(job))
            yield return line;
        yield return job.Result.Text.Length == 0
            ? "Result = status => status,"
            : $"Result = status => status is {{ {job.Result.Text}: {{ }} result }} ? result : null,";
        if (job.Errors is not { } errors)
            yield break;
        yield return $"Failures = status => status is {{ {errors.Text}: {{ }} errors }}";
        yield return $"    ? {Failures(errors, job.Reason)}";
        yield return "    : [],";
    }

    private static IEnumerable<string> State(JobModel job)
    {
        var state = $"{job.Fact.Kind}States.StateOf({job.Fact.Kind}Status(status))";
        // What came out was made and paid for.
        return job.Partial is not { } partial
            ? [$"State = status => {state},"]
            :
            [
                $"State = status => {state} switch",
                "{",
                $"    JobState.Failed when status is {{ {partial.Text}.Count: > 0 }} => JobState.Succeeded,",
                "    var state => state,",
                "},",
            ];
    }

    private static string Failures(MemberPath errors, MemberPath? reason)
    {
        string Failure(string error) =>
            reason is null
                ? $"new JobFailure({error} ?? {CSharpLiteral.Quote(NoWords)})"
                : $"new JobFailure({error} is {reason.Pattern("words")} ? words : {CSharpLiteral.Quote(NoWords)})";
        return SchemaShape.Type(errors.Schema) == "array" ? $"[.. errors.Select(error => {Failure("error")})]" : $"[{Failure("errors")}]";
    }

    private static string IdAs(string type) =>
        type switch
        {
            "string" => "id.Value",
            "long" => "id.ToInt64()",
            _ => "checked((int)id.ToInt64())",
        };

    private static string StartHead(JobModel job)
    {
        var comment = new DocComment(Indent).Element(
            "summary",
            [job.Fact.Summary is { } said ? Markdown.Xml(said) : $"Starts a job of the kind {job.Fact.Kind}."]
        );
        AddArguments(comment, job);
        comment
            .Element("param name=\"options\"", ["What differs from the client's options for this call."])
            .Element("param name=\"cancellationToken\"", ["Ends the call. A job that was already asked for may have started all the same."])
            .Element("returns", [Returns(job)])
            .Element("exception cref=\"ApiException\"", ["The vendor refused it; the subclass says why."])
            .Element("exception cref=\"UnknownOutcomeException\"", ["It was sent, and it is not known whether the vendor started it."]);
        if ((string?)job.Fact.Start.Definition[ExtensionNames.Example] is { } arguments)
        {
            comment.Example(
                $"var job = await client.{job.Start.Area}.Start{job.Fact.Kind}Async{arguments};\nvar result = await job.WaitAsync();"
            );
        }
        return comment.ToString();
    }

    private static void AddArguments(DocComment comment, JobModel job)
    {
        foreach (var argument in job.Start.Arguments)
        {
            var text = Markdown.Paragraphs(argument.Description).Select(Markdown.Xml).ToList();
            comment.Element(
                $"param name=\"{argument.Name.TrimStart('@')}\"",
                text.Count > 0 ? [string.Join(' ', text)] : [argument.IsBody ? "What is to be done." : "As the vendor documents it."]
            );
        }
    }

    private static string Returns(JobModel job) =>
        job.Partial is null
            ? "The job, to wait for."
            : "The job, to wait for. It fails only when nothing came out of it: what came out was made, and paid for.";

    private static string Words(JobModel job, string name) => $"[{string.Join(", ", job.Fact.Words(name).Select(CSharpLiteral.Quote))}]";

    private static string Declared(OperationCall.Argument argument) =>
        $"{argument.Type} {argument.Name}{(argument.IsRequired ? "" : " = null")}";

    private static string Passed(OperationCall.Argument argument) => $"{argument.Name}: {argument.Name}, ";
}
