using System.Reflection;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;

namespace ClientGen.Vendors.Tests.Mocking;

/// <summary>What calls a vendor can be overridden, so that users' tests need neither a server nor a key.</summary>
public sealed class MockableTests
{
    private static readonly Assembly[] Assemblies =
    [
        typeof(ClaidClient).Assembly,
        typeof(PerfectlyClearClient).Assembly,
        typeof(AutoenhanceClient).Assembly,
    ];

    public static TheoryData<Type> Clients =>
        [
            .. Assemblies
                .SelectMany(assembly => assembly.GetExportedTypes())
                .Where(type => new[] { "Client", "WithResponse", "DryRun" }.Any(end => type.Name.EndsWith(end, StringComparison.Ordinal))),
            typeof(Job<>),
            typeof(ApiDownload),
        ];

    [Theory, MemberData(nameof(Clients))]
    public void EveryMember_CanBeOverridden(Type client)
    {
        client.IsSealed.ShouldBeFalse();
        client
            .GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance)
            .ShouldContain(constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);
        var own = client.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        own.ShouldNotBeEmpty();
        // The pattern of IDisposable has its own: Dispose(bool).
        own.Where(method => !method.IsVirtual || (method.IsFinal && method.Name != nameof(IDisposable.Dispose)))
            .Select(method => method.Name)
            .ShouldBeEmpty();
    }

    [Fact]
    public void AMock_IsDisposedWithoutATransport()
    {
        foreach (
            var type in Assemblies.Select(assembly =>
                assembly
                    .GetExportedTypes()
                    .Single(type => typeof(IDisposable).IsAssignableFrom(type) && type.Name.EndsWith("Client", StringComparison.Ordinal))
            )
        )
        {
            ((IDisposable)NSubstitute.Substitute.For([type], [])).Dispose();
        }
    }
}
