using System.CommandLine;
using ClientGen.Cli.Recording;

namespace ClientGen.Cli.Commands;

/// <summary><c>clientgen record VENDOR</c></summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var vendor = new Argument<string>("vendor") { Description = "The vendor whose real answers are recorded." };
        vendor.AcceptOnlyFromAmong([.. VendorRecordings.All.Keys]);
        var output = new Option<string>("--output") { Description = "The folder for the recordings, one HAR file for each call. Default: recordings/VENDOR." };
        var buy = new Option<bool>("--buy") { Description = "Also make the calls that the vendor charges for. Default: only those that cost nothing." };
        var picture = new Option<string?>("--picture") { Description = "The https address of a picture, for the calls that --buy makes." };
        var address = new Option<Uri?>("--address") { Description = "Another address than the vendor's, such as a simulator's on this machine." };
        var command = new Command(
            "record",
            "Calls the real vendor with your key, from the environment (such as CLAID_API_KEY), and records the answers without keys and signed addresses.")
        {
            vendor, output, buy, picture, address,
        };
        command.SetAction((arguments, cancellationToken) =>
        {
            var name = arguments.GetRequiredValue(vendor);
            var run = new RecordingRun(VendorRecordings.All[name], arguments.GetValue(address), arguments.InvocationConfiguration.Output, arguments.InvocationConfiguration.Error);
            return run.RunAsync(arguments.GetValue(output) ?? Path.Combine("recordings", name), arguments.GetValue(buy), arguments.GetValue(picture), cancellationToken);
        });
        return command;
    }
}
