using System.Reflection;
using ClientGen.ContractDiff.CSharp;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Tests.Diff;

/// <summary>What the contract diff answers for a place in a vendor's document is what the built client has there.</summary>
public sealed class NamesAgreeTests
{
    public static TheoryData<string, Type> Vendors =>
        new()
        {
            { "claid", typeof(Claid.ClaidClient) },
            { "perfectlyclear", typeof(PerfectlyClear.PerfectlyClearClient) },
            { "autoenhance", typeof(Autoenhance.AutoenhanceClient) },
        };

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Types(string vendor, Type client)
    {
        var names = NamesOf(vendor);
        var stamped = Models(client).SelectMany(type => Places.Of(type).Select(pointer => (type, pointer))).ToList();
        stamped.Count.ShouldBeGreaterThan(10);
        foreach (var (type, pointer) in stamped)
            names.TypeName(pointer).ShouldBe(type.Name, pointer);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Members_and_what_they_are_declared_with(string vendor, Type client)
    {
        var names = NamesOf(vendor);
        var checkedMembers = 0;
        foreach (
            var member in Models(client)
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        )
        {
            foreach (var pointer in Places.Of(member))
            {
                var slash = pointer.LastIndexOf("/properties/", StringComparison.Ordinal);
                var (owner, property) = (pointer[..slash], Pointer(pointer[(slash + "/properties/".Length)..]));
                names.MemberName(owner, property).ShouldBe(member.Name, pointer);
                names.MemberType(owner, property).ShouldNotBeNull(pointer).Text.ShouldBe(Written.Type(member), pointer);
                checkedMembers++;
            }
        }
        checkedMembers.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Enum_members(string vendor, Type client)
    {
        var names = NamesOf(vendor);
        var enums = Models(client).Where(type => type.GetNestedType("Values") is not null).ToList();
        enums.ShouldNotBeEmpty();
        foreach (var type in enums)
        {
            foreach (var constant in type.GetNestedType("Values")!.GetFields())
            {
                foreach (var pointer in Places.Of(type))
                    names.EnumMemberName(pointer, (string)constant.GetRawConstantValue()!).ShouldBe(constant.Name, pointer);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Union_variants(string vendor, Type client)
    {
        var names = NamesOf(vendor);
        var variants = 0;
        foreach (
            var variant in Document(vendor)
                .Descendants()
                .OfType<JProperty>()
                .Where(p => p.Name is "anyOf" or "oneOf")
                .SelectMany(p => p.Value.Children<JObject>())
        )
        {
            var (union, pointer) = (At(variant.Parent!.Parent!.Parent!), At(variant));
            // Null is no case, and one variant beside it makes no union.
            if (
                (string?)variant["type"] == "null"
                || Contracts(client).GetType($"{client.Namespace}.{names.TypeName(union)}") is not { } type
                || !IsUnion(type)
            )
            {
                continue;
            }
            type.GetMethods().Select(method => method.Name).ShouldContain(names.VariantName(union, pointer), pointer);
            variants++;
        }
        if (vendor == "claid")
            variants.ShouldBeGreaterThan(20);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public void Operations_and_their_arguments(string vendor, Type client)
    {
        var names = NamesOf(vendor);
        var operations = 0;
        foreach (var path in ((JObject)Document(vendor)["paths"]!).Properties())
        {
            foreach (
                var (method, operation) in ((JObject)path.Value)
                    .Properties()
                    .Where(m => m.Name is "get" or "post" or "put" or "patch" or "delete")
                    .Select(m => (m.Name, (JObject)m.Value))
            )
            {
                var name = names.MethodName(method, path.Name, (string?)operation["operationId"]).Split('.');
                var area = client.GetProperty(name[0]).ShouldNotBeNull(name[0]).PropertyType;
                // A hand-written overload may stand beside the generated method; the generated one takes the call's options.
                var generated = area.GetMethods()
                    .Single(m => m.Name == name[1] && m.GetParameters() is [.., { Name: "options" }, { Name: "cancellationToken" }]);
                var arguments = generated.GetParameters().Select(p => p.Name).ToList();
                foreach (
                    var (parameter, index) in (operation["parameters"] as JArray ?? [])
                        .Select((p, i) => (p, i))
                        .Where(p => (string?)p.p["in"] is "path" or "query")
                )
                {
                    arguments.ShouldContain(
                        names
                            .ParameterName($"#/paths/{Escape(path.Name)}/{method}/parameters/{index}", (string)parameter["name"]!)
                            .TrimStart('@')
                    );
                }
                operations++;
            }
        }
        operations.ShouldBeGreaterThan(5);
    }

    private static ICSharpNames NamesOf(string vendor)
    {
        var spec = SpecLoader.Load(Path(vendor));
        var names = GeneratorNaming.Of(spec, spec, OverlayChoice.Beside);
        names.Notes.ShouldBeEmpty();
        return names.New;
    }

    private static JObject Document(string vendor)
    {
        using var reader = new JsonTextReader(File.OpenText(Path(vendor))) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string Path(string vendor) => Repository.At("specs", vendor, "openapi.json");

    private static Assembly Contracts(Type client) => Assembly.Load(client.Assembly.GetName().Name + ".Contracts");

    private static IEnumerable<Type> Models(Type client) => Contracts(client).GetExportedTypes();

    private static bool IsUnion(Type type) =>
        Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IUnionValue<>));

    private static string At(JToken token) =>
        "#" + string.Concat(token.AncestorsAndSelf().Reverse().Select(Segment).OfType<string>().Select(s => "/" + s));

    private static string? Segment(JToken token) =>
        token switch
        {
            JProperty property => Escape(property.Name),
            { Parent: JArray array } => array.IndexOf(token).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };

    private static string Escape(string segment) =>
        segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Pointer(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
