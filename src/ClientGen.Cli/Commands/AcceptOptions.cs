using System.CommandLine;
using ClientGen.ContractDiff.Accepting;

namespace ClientGen.Cli.Commands;

/// <summary>The options of <c>clientgen diff</c> that write entries into the file of accepted changes.</summary>
internal sealed class AcceptOptions
{
    private readonly Option<string[]> _accept = new("--accept")
    {
        Description = "A finding to accept, as RULE@PLACE; may be said several times. Needs --accepted, --reason and --expires.",
    };

    private readonly Option<string?> _reason = new("--reason") { Description = "Why what --accept names is fine." };
    private readonly Option<string?> _who = new("--who") { Description = "Who says so. Default: the user name of the system." };
    private readonly Option<string?> _expires = new("--expires")
    {
        Description = "The last day that what --accept names counts as accepted, as in 2030-12-31.",
    };

    public void AddTo(Command command, Option<string?> accepted)
    {
        command.Options.Add(_accept);
        command.Options.Add(_reason);
        command.Options.Add(_who);
        command.Options.Add(_expires);
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(_accept) is not { Length: > 0 } places)
                return;
            if (arguments.GetValue(accepted) is null || arguments.GetValue(_reason) is null || arguments.GetValue(_expires) is null)
                arguments.AddError("--accept needs --accepted FILE, --reason TEXT and --expires DAY.");
            if (arguments.GetValue(_expires) is { } expires && Days.Read(expires) is null)
                arguments.AddError($"--expires: '{expires}' is no day; write it as 2030-12-31.");
            foreach (var place in places.Where(place => place.IndexOf('@', StringComparison.Ordinal) <= 0))
                arguments.AddError($"--accept '{place}': write the rule and the place as the report does, as in RULE@#/paths/~1pets/get.");
        });
    }

    /// <summary>The entries to write; none where nothing is to be accepted.</summary>
    public IReadOnlyList<AcceptedChange> Entries(ParseResult arguments) =>
        [
            .. (arguments.GetValue(_accept) ?? []).Select(place =>
            {
                var at = place.IndexOf('@', StringComparison.Ordinal);
                var (reason, day) = (arguments.GetValue(_reason)!, Days.Read(arguments.GetValue(_expires))!.Value);
                return new AcceptedChange(
                    place[..at],
                    place[(at + 1)..],
                    reason,
                    arguments.GetValue(_who) ?? Environment.UserName,
                    day,
                    Line: 0
                );
            }),
        ];
}
