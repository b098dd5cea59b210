using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using ClientGen.Simulator;

namespace ClientGen.Cli.Commands;

/// <summary>How a simulated vendor is to behave, as typed.</summary>
internal sealed class SimulateOptions
{
    private readonly Option<int> _port = new("--port") { Description = "The port on 127.0.0.1. Default: a free one." };

    private readonly Option<string[]> _fail = new("--fail")
    {
        Description =
            "Lets calls fail: [OPERATION[@CALL]=]FAULT, as in 429, Images.Edit=reset or Images.StartBatchEdit@2=500. FAULT is "
            + "a status from "
            + "400 to 599, reset, cut, timeout, page or slow:SECONDS; '+work' after it lets the vendor do the work first. May be given "
            + "several times.",
    };

    private readonly Option<double> _speed = new("--speed")
    {
        Description = "How many times as fast jobs run: 10, or 0.1. Default: 1, at which an image takes less than a second.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string[]> _keys = new("--key")
    {
        Description = "A key that is accepted; may be given several times. Default: any.",
    };

    private readonly Option<int?> _credits = new("--credits")
    {
        Description = "How many pieces of paid work can be started; further ones are refused with 402. Default: any number.",
    };

    private readonly Option<Uri?> _webhook = new("--webhook")
    {
        Description = "The address to which finished jobs are announced, as in http://localhost:5000/webhooks/claid. Default: nowhere.",
        CustomParser = ReadAddress,
    };

    private readonly Option<string> _secret = new("--webhook-secret")
    {
        Description =
            "What webhooks are signed with (Claid and documents), or show as a token (Autoenhance). Perfectly Clear signs with the "
            + "caller's key. Default: secret.",
        DefaultValueFactory = _ => "secret",
    };

    private readonly Option<string?> _log = new("--log")
    {
        Description = "Writes a line for each request: to a file, or without one to the terminal. No key and no query is in it.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public SimulateOptions()
    {
        _port.Validators.Add(given =>
        {
            if (
                given.Tokens is [{ Value: var text }]
                && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                && number is < 0 or > IPEndPoint.MaxPort
            )
            {
                given.AddError($"--port {text} is no port: they go from 1 to {IPEndPoint.MaxPort}, and 0 takes a free one.");
            }
        });
        _speed.Validators.Add(given =>
        {
            if (Number(given) is { } number && number is not (> 0 and <= 1_000_000))
                given.AddError($"--speed {given.Tokens[0].Value}: jobs run more than 0 and at most 1000000 times as fast.");
        });
        _credits.AtLeast(0, "an account has a number of them");
        _keys.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => token.Value.Length == 0))
                given.AddError("--key needs a key; without the option any is accepted.");
        });
        _fail.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
            {
                try
                {
                    FaultText.Parse(token.Value);
                }
                catch (FormatException fault)
                {
                    given.AddError("--fail " + fault.Message);
                }
            }
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _port, _fail, _speed, _keys, _credits, _webhook, _secret, _log })
            command.Add(option);
    }

    public SimulateSettings Read(ParseResult arguments) =>
        new()
        {
            Port = arguments.GetValue(_port),
            Faults = [.. (arguments.GetValue(_fail) ?? []).Select(FaultText.Parse)],
            Speed = arguments.GetValue(_speed),
            IsSpeedGiven = arguments.GetResult(_speed) is { Implicit: false },
            Keys = arguments.GetValue(_keys) ?? [],
            Credits = arguments.GetValue(_credits),
            Webhook = arguments.GetValue(_webhook),
            WebhookSecret = arguments.GetValue(_secret)!,
            IsLogged = arguments.GetResult(_log) is not null,
            LogFile = arguments.GetValue(_log),
        };

    private static double? Number(OptionResult given) =>
        given.Tokens is [{ Value: var text }] && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static Uri? ReadAddress(ArgumentResult given)
    {
        var text = given.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        given.AddError($"--webhook {text} is no address: give one like http://localhost:5000/webhooks/claid.");
        return null;
    }
}
