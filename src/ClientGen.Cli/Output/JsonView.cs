using ClientGen.Cli.Demo;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace ClientGen.Cli.Output;

/// <summary>Prints a demo as one JSON document.</summary>
internal sealed class JsonView(TextWriter output) : IDemoView
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        Formatting = Formatting.Indented,
        NullValueHandling = NullValueHandling.Ignore,
    };

    public void Begin(string vendor, Uri address)
    {
        // A script reads the document at the end.
    }

    public Task<T> ProgressAsync<T>(string what, Func<IProgress<double>, Task<T>> work) => work(new Progress<double>());

    public void Done(DemoStep step)
    {
        // A script reads the document at the end.
    }

    public void Summary(IReadOnlyList<DemoReport> reports) =>
        output.WriteLine(JsonConvert.SerializeObject(new { vendors = reports }, Settings));
}
