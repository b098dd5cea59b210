using System.CommandLine;
using ClientGen.Cli.Recording;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen record VENDOR [-- COMMAND...]</c></summary>
internal static class RecordCommand
{
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="readLine">Reads what the user types; null where there is no terminal.</param>
    public static Command Create(Func<string, string?> variable, Func<string?>? readLine)
    {
        var vendor = new Argument<string>("vendor") { Description = "The vendor whose real answers are recorded." };
        vendor.AcceptOnlyFromAmong([.. VendorRecordings.All.Keys]);
        var program = new Argument<string[]>("command")
        {
            Description =
                "After --: a program and its arguments. Its calls are recorded, instead of the usual ones, as they pass "
                + "through a proxy on this machine: the address "
                + "and the key are in its environment under the names of the client's configuration, such as Claid__BaseAddress, "
                + "Claid__AllowInsecureLoopback and Claid__ApiKey.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var output = new Option<string?>("--output")
        {
            Description =
                "The folder for the recordings, one HAR file for each flow; with a command, the one file. Default: "
                + "recordings/VENDOR, or recordings/VENDOR.har.",
        };
        var billable = new Option<bool>("--billable", "--buy")
        {
            Description =
                "Also make the calls that the vendor charges for; the plan says which and how often. Default: only those that "
                + "cost nothing.",
        };
        var picture = new Option<string?>("--picture")
        {
            Description = "The https address of a picture, for the calls that --billable makes.",
        };
        var address = new Option<string?>("--address")
        {
            Description = "Another address than the vendor's, such as a simulator's on this machine.",
        };
        var yes = new Option<bool>("--yes") { Description = "Go on without asking, as scripts must." };
        var document = new Option<string?>("--document")
        {
            Description = "The document that the recordings are verified against. Default: specs/VENDOR/openapi.json.",
        };
        var accepted = new Option<string?>("--accepted")
        {
            Description =
                "The file of differences from the document that are known. Default: tests/fixtures/VENDOR/accepted.yaml, where "
                + "it is there.",
        };
        var command = new Command(
            "record",
            "Calls the real vendor with your key, from the environment (such as CLAID_API_KEY), and records the answers "
                + "without keys, signed addresses and ids that grant access. Tells first what it will do and what that costs, and asks."
        )
        {
            vendor,
            program,
            output,
            billable,
            picture,
            address,
            yes,
            document,
            accepted,
        };
        command.SetAction(
            async (arguments, cancellationToken) =>
            {
                var name = arguments.GetRequiredValue(vendor);
                var chosen = VendorRecordings.All[name];
                var (told, error) = (arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
                var line = arguments.GetValue(program) ?? [];
                Uri? at = null;
                var key = variable(chosen.KeyVariable) ?? "";
                var fault =
                    key.Length == 0
                        ? $"There is no key: set the environment variable {chosen.KeyVariable} to your {chosen.Profile.Name} key."
                    : line.Length > 0 && (arguments.GetValue(billable) || arguments.GetValue(picture) is not null)
                        ? "--billable and --picture are for the usual calls; a command makes its own."
                    : arguments.GetValue(address) is { } given && !Uri.TryCreate(given, UriKind.Absolute, out at)
                        ? $"--address {given} must be an absolute address, such as http://127.0.0.1:5000."
                    : null;
                if (fault is not null)
                {
                    await error.WriteLineAsync(fault);
                    return ExitCode.Bad;
                }
                var path = arguments.GetValue(output);
                try
                {
                    // The checks of a client's options are those of what is asked for here.
                    ApiTransport
                        .Create(
                            chosen.Profile,
                            new VendorOptions
                            {
                                ApiKey = key,
                                BaseAddress = at,
                                AllowInsecureLoopback = at is not null,
                            }
                        )
                        .Dispose();
                }
                catch (ArgumentException wrong)
                {
                    await error.WriteLineAsync(wrong.Message);
                    return ExitCode.Bad;
                }
                var consent = new Consent(arguments.GetValue(yes), readLine);
                var check = new RecordingCheck(
                    arguments.GetValue(document) ?? $"specs/{name}/openapi.json",
                    arguments.GetValue(accepted) ?? $"tests/fixtures/{name}/accepted.yaml",
                    told,
                    error
                );
                return line.Length > 0
                    ? await new ProxiedRun(chosen, at, key, consent, check, told, error).RunAsync(
                        path ?? Path.Combine("recordings", $"{name}.har"),
                        line,
                        cancellationToken
                    )
                    : await new RecordingRun(chosen, at, key, consent, check, told, error).RunAsync(
                        path ?? Path.Combine("recordings", name),
                        arguments.GetValue(billable),
                        arguments.GetValue(picture),
                        cancellationToken
                    );
            }
        );
        return command;
    }
}
