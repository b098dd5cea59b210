using System.Reflection;
using System.Xml.Linq;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Json;
using ClientGen.PerfectlyClear;

namespace ClientGen.Testing.Tests.Guides;

/// <summary>Each operation has an example in its doc comment, and each example compiles, all of them in one file.</summary>
[Collection(nameof(InTheCurrentFolder))]
[Slow("compiles samples")]
public sealed class ExampleTests
{
    private static readonly Type[] Clients = [typeof(ClaidClient), typeof(PerfectlyClearClient), typeof(AutoenhanceClient)];

    private static readonly IReadOnlyList<(Type Client, string Member, string Code)> All =
    [
        .. from client in Clients
        from member in XDocument.Load(Path.ChangeExtension(client.Assembly.Location, ".xml")).Descendants("member")
        from example in member.Elements("example")
        select (client, (string)member.Attribute("name")!, ((string)example.Element("code")!).Trim()),
    ];

    // A file that uses all vendors: no name of theirs stands for two types.
    private static readonly Sample File = new(
        $$"""
        using ClientGen.Autoenhance;
        using ClientGen.Claid;
        using ClientGen.Http;
        using ClientGen.Json;
        using ClientGen.PerfectlyClear;

        public static class Examples
        {
        {{string.Concat(All.Select(Method))}}
        }
        """
    );

    [Fact]
    public void Every_example_compiles()
    {
        All.Count.ShouldBeGreaterThan(80);
        File.Errors().ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_has_one()
    {
        var known = All.Select(example => example.Member.Split('(')[0]).ToHashSet(StringComparer.Ordinal);
        var operations = Clients
            .SelectMany(client => client.Assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method =>
                method.GetCustomAttribute<OpenApiOperationAttribute>() is not null
                || method.DeclaringType!.Name.EndsWith("DryRun", StringComparison.Ordinal)
                || (
                    method.Name.StartsWith("Start", StringComparison.Ordinal)
                    && method.DeclaringType.Name.EndsWith("sClient", StringComparison.Ordinal)
                )
                || method.Name.EndsWith("ToFileAsync", StringComparison.Ordinal)
            )
            .Select(method => $"M:{method.DeclaringType!.FullName}.{method.Name}")
            .Distinct()
            .ToList();
        operations.Count.ShouldBeGreaterThan(50);
        operations.Where(operation => !known.Contains(operation)).ShouldBeEmpty();
    }

    // What an example buys, it could buy: nothing in it is known to be refused.
    [Fact]
    public async Task Every_dry_run_of_an_example_is_a_request_that_may_be_sent()
    {
        using var folder = new CurrentFolder();
        await System.IO.File.WriteAllBytesAsync("photo.jpg", await System.IO.File.ReadAllBytesAsync("in.jpg"));
        var examples = File.Load().GetType("Examples")!;
        var shown = 0;
        foreach (var (at, (client, member, code)) in All.Index())
        {
            if (!code.StartsWith("var preview", StringComparison.Ordinal))
                continue;
            using var sends = (IDisposable)Activator.CreateInstance(client, "a-key-of-nobody")!;
            await (Task)examples.GetMethod($"Example{at}")!.Invoke(null, [sends])!;
            shown++;
        }
        shown.ShouldBeGreaterThan(12);
    }

    private static string Method((Type Client, string Member, string Code) example, int at) =>
        $"    public static async Task Example{at}({example.Client.Name} client)\n    {{\n{example.Code}\n"
        + "        await Task.CompletedTask;\n    }\n";
}
