using ClientGen.Cli.Updating;
using ClientGen.Cli.Updating.Building;
using ClientGen.TestSupport;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Updating;

/// <summary>A copy of the documents and of the hand-written clients, to update as a maintainer would.</summary>
internal sealed class UpdateCheckout : IDisposable, IClientBuild
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="withClients">Whether the hand-written clients are copied too.</param>
    public UpdateCheckout(bool withClients = true)
    {
        Copy("specs", "*");
        Copy("generators", "Vendors.props");
        Copy("tests/ClientGen.PublicApi.Tests/__snapshots__", "*.snap");
        if (!withClients)
            return;
        foreach (var vendor in new[] { "Claid", "PerfectlyClear", "Autoenhance" })
        {
            Copy($"src/ClientGen.{vendor}", "*.cs");
            Copy($"src/ClientGen.Simulator/{vendor}", "*.cs");
        }
    }

    public string Root => _folder.File("checkout");

    /// <summary>What the build does; it succeeds unless set.</summary>
    public Func<CancellationToken, BuildResult> Build { get; set; } = _ => new(true, [], "");

    /// <summary>A real build in the place of that; null unless set.</summary>
    public IClientBuild? Builder { get; set; }

    public int Builds { get; private set; }

    public string At(string relative) => Path.Combine(Root, relative);

    public string Read(string relative) => File.ReadAllText(At(relative));

    public JObject Json(string relative) => JObject.Parse(Read(relative));

    /// <summary>Writes what a vendor sends beside the checkout.</summary>
    public string Sent(string name, string text)
    {
        var path = Path.Combine(_folder.Path, "sent", name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A vendor's document with a change, as it was sent.</summary>
    public string Changed(string vendor, Action<JObject> change)
    {
        var document = Json($"specs/{vendor}/openapi.json");
        change(document);
        return Sent($"{vendor}.json", document.ToString());
    }

    /// <summary>A vendor's document with texts replaced, as it was sent.</summary>
    public string Replaced(string vendor, params (string From, string To)[] texts) =>
        Sent($"{vendor}.json", texts.Aggregate(Read($"specs/{vendor}/openapi.json"), Replace));

    /// <summary>Each file of the checkout with its content.</summary>
    public IReadOnlyDictionary<string, string> Everything() =>
        Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText);

    /// <summary>Runs an update; <paramref name="typed"/> is what somebody types, null where there is no terminal.</summary>
    public async Task<Run> UpdateAsync(
        string vendor,
        IReadOnlyList<string> given,
        Func<UpdateOptions, UpdateOptions>? change = null,
        IEnumerable<string>? typed = null,
        CancellationToken? cancellationToken = null
    )
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var options = new UpdateOptions
        {
            Vendor = vendor,
            Given = given,
            Root = Root,
            Date = new DateOnly(2026, 12, 1),
        };
        var lines = typed is null ? null : new Queue<string>(typed);
        var run = new UpdateRun(
            change?.Invoke(options) ?? options,
            Builder ?? this,
            lines is null ? null : () => lines.TryDequeue(out var line) ? line : null,
            output
        );
        var code = await Commands.UpdateCommand.RunAsync(run, error, cancellationToken ?? TestContext.Current.CancellationToken);
        return new(code, output.ToString(), error.ToString());
    }

    public static UpdateOptions Safe(UpdateOptions options) => options with { AcceptSafe = true };

    Task<BuildResult> IClientBuild.RunAsync(VendorFolder vendor, CancellationToken cancellationToken)
    {
        Builds++;
        return Task.FromResult(Build(cancellationToken));
    }

    /// <summary>Writes a file of the checkout.</summary>
    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), text);
    }

    public void Dispose() => _folder.Dispose();

    private static string Replace(string text, (string From, string To) by)
    {
        text.ShouldContain(by.From);
        return text.Replace(by.From, by.To, StringComparison.Ordinal);
    }

    /// <summary>Copies files of this repository that are not there yet.</summary>
    public void Copy(string folder, string pattern) => Copy(folder, pattern, SearchOption.AllDirectories);

    /// <summary>The same for a folder without those in it.</summary>
    public void CopyTop(string folder, string pattern) => Copy(folder, pattern, SearchOption.TopDirectoryOnly);

    private void Copy(string folder, string pattern, SearchOption option)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At(folder.Split('/')), pattern, option))
        {
            var target = At(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!File.Exists(target))
                File.Copy(file, target);
        }
    }
}
