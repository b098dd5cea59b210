using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Xml.Linq;
using ClientGen.Http;

namespace ClientGen.PublicApi.Tests;

/// <summary>All clients and contracts are called in the same way.</summary>
public sealed class SurfaceTests
{
    private static readonly string[] Vendors = ["Claid", "PerfectlyClear", "Autoenhance"];

    private static readonly Type[] Types =
    [
        .. Vendors
            .SelectMany(vendor => new[] { $"ClientGen.{vendor}.Contracts", $"ClientGen.{vendor}" })
            .SelectMany(name => Assembly.Load(name).GetExportedTypes()),
    ];

    private static readonly string[] Packages =
    [
        "ClientGen.AspNetCore",
        "ClientGen.Batch",
        "ClientGen.Batch.PostgreSql",
        "ClientGen.Http",
        "ClientGen.Json",
        "ClientGen.Recording",
        "ClientGen.Testing",
    ];

    // What the SDK uses implicitly, in console, worker and web projects.
    private static readonly HashSet<string?> Usual =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Net.Http.Json",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    private static IEnumerable<MethodInfo> Methods =>
        Types.SelectMany(type =>
            type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        );

    // What is called is said first, then what differs in this call, then who is told, then the way out.
    [Fact]
    public void Parameters_end_with_options_progress_and_token_in_this_order()
    {
        var calls = Methods.Where(method => method.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken))).ToList();
        calls.Count.ShouldBeGreaterThan(100);
        calls
            .Where(method => !method.GetParameters().Select(Rank).SequenceEqual(method.GetParameters().Select(Rank).Order()))
            .Select(Shown)
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_sent_is_called_request_wherever_a_model_of_the_document_is_sent()
    {
        var operations = Types
            .Where(type => type.Name.EndsWith("Client", StringComparison.Ordinal))
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<Json.OpenApiOperationAttribute>() is not null)
            .ToList();
        operations.Count.ShouldBeGreaterThan(35);
        operations
            .SelectMany(method => method.GetParameters().Where(p => p.ParameterType.IsSubclassOf(typeof(Json.JsonModel))))
            .Where(parameter => parameter.Name != "request")
            .Select(parameter => $"{parameter.Member.Name}: {parameter.Name}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_gives_a_task_says_so_in_its_name() =>
        Methods
            .Where(method =>
                typeof(Task).IsAssignableFrom(method.ReturnType) || method.ReturnType.Name.StartsWith("IAsyncEnumerable", Ordinal)
            )
            .Where(method => !method.Name.EndsWith("Async", Ordinal))
            .Select(Shown)
            .ShouldBeEmpty();

    [Fact]
    public void TryPick_tells_the_compiler_that_its_value_is_there()
    {
        var picks = Methods.Where(method => method.Name.StartsWith("TryPick", Ordinal)).ToList();
        picks.Count.ShouldBeGreaterThan(90);
        picks
            .Where(method => !method.GetParameters()[0].ParameterType.GetElementType()!.IsValueType)
            .Where(method => method.GetParameters()[0].GetCustomAttribute<NotNullWhenAttribute>() is not { ReturnValue: true })
            .Select(Shown)
            .ShouldBeEmpty();
    }

    // One file may use all three, beside our other packages and what every project uses without saying so.
    [Fact]
    public void A_file_that_uses_everything_finds_one_type_of_each_name()
    {
        var packages = Packages.SelectMany(name => Assembly.Load(name).GetExportedTypes()).ToList();
        packages.ShouldContain(typeof(Testing.ClaidSimulator));
        var usual = AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name!.StartsWith("System", Ordinal))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => Usual.Contains(type.Namespace));
        Types
            .Concat(packages)
            .Concat(usual)
            .Where(type => type.DeclaringType is null)
            .Distinct()
            .GroupBy(type => type.Name)
            .Where(named => named.Select(type => type.Namespace).Distinct().Count() > 1 && named.Any(IsOurs))
            .Select(named => string.Join(", ", named.Select(type => type.FullName)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void What_is_billed_says_what_an_unknown_outcome_means()
    {
        foreach (var vendor in Vendors)
        {
            var assembly = Assembly.Load($"ClientGen.{vendor}");
            var said = XDocument
                .Load(Path.ChangeExtension(assembly.Location, ".xml"))
                .Descendants("member")
                .ToDictionary(member => (string)member.Attribute("name")!, member => member.ToString());
            var billed = assembly
                .GetTypes()
                .Where(type => type.Name == "Operations" && type.DeclaringType is not null)
                .SelectMany(type => type.GetFields().Where(field => field.GetValue(null) is ApiOperation { Cost: OperationCost.Billable }))
                .ToList();
            billed.ShouldNotBeEmpty();
            foreach (var operation in billed)
            {
                var start = $"M:{operation.DeclaringType!.DeclaringType!.FullName}.{operation.Name}Async(";
                said.Single(member => member.Key.StartsWith(start, Ordinal))
                    .Value.ShouldContain("T:ClientGen.Http.UnknownOutcomeException", customMessage: start);
            }
        }
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("ClientGen.", Ordinal) == true;

    private static int Rank(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(CancellationToken) ? 3
        : parameter.ParameterType.Name.StartsWith("IProgress", Ordinal) ? 2
        : parameter.ParameterType == typeof(RequestOptions) ? 1
        : 0;

    private static string Shown(MethodInfo method) =>
        $"{method.DeclaringType!.FullName}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";
}
