using System.Reflection;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using ClientGen.TestSupport;

namespace ClientGen.Vendors.Tests;

/// <summary>The tables of operations are made from document and overlay; the compiled clients say the same.</summary>
public sealed class OperationPageTests
{
    public static TheoryData<string, Type> Clients =>
        new()
        {
            { "autoenhance", typeof(AutoenhanceClient) },
            { "claid", typeof(ClaidClient) },
            { "perfectlyclear", typeof(PerfectlyClearClient) },
        };

    [Theory, MemberData(nameof(Clients))]
    public void EveryOperation_IsThere_WithItsCostAndRetryClass(string vendor, Type client) =>
        Rows(vendor)
            .Select(row => (row[0], row[2].Split(',')[0], row[2].EndsWith("no key", StringComparison.Ordinal), row[3]))
            .ShouldBe(
                OperationFacts
                    .Of(client.Assembly)
                    .Select(operation =>
                        (
                            $"{operation.Method} {operation.Path}",
                            operation.Cost.ToString().ToLowerInvariant(),
                            operation.Auth == OperationAuth.None,
                            operation.Retry.ToString().ToLowerInvariant()
                        )
                    ),
                ignoreOrder: true
            );

    [Theory, MemberData(nameof(Clients))]
    public void EveryMethod_IsOneThatUsersCanCall(string vendor, Type client)
    {
        foreach (var call in Rows(vendor).SelectMany(row => row[1].Split(", ")))
        {
            var area = client.GetProperty(call.Split('.')[0]).ShouldNotBeNull(call);
            area.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance)
                .Select(method => method.Name)
                .ShouldContain(call.Split('.')[1]);
        }
    }

    private static IEnumerable<string[]> Rows(string vendor) =>
        File.ReadLines(Repository.At("docs", "vendors", vendor + ".md"))
            .SkipWhile(line => line != "## Operations")
            .TakeWhile(line => line != "## Corrections of the document")
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|').Skip(1).Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray());
}
