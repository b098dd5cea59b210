using ClientGen.Generator.Api;
using ClientGen.Generator.Facts;
using ClientGen.Generator.Naming;

namespace ClientGen.Generator.Shell;

/// <summary>Writes what is particular to the vendor, as data for the transport.</summary>
internal static class ProfileEmitter
{
    private const string Indent = "            ";

    public static string Write(ShellNames names, Uri address, IReadOnlyList<NamedKey> keys, RateLimitFacts limits, SecretFacts secrets)
    {
        var key = keys[0].Key;
        var (vendor, url, header) = (Quote(names.Vendor), Quote(address.OriginalString), Quote(key.Header));
        return $$"""
            /// <summary>What is particular to {{names.InXml}}'s API, as its document and overlay say it.</summary>
            internal static class {{names.Profile}}
            {
                /// <summary>The profile.</summary>
                public static VendorProfile Instance { get; } =
                    new({{vendor}}, new Uri({{url}}), {{header}})
                    {
            {{string.Concat(Members(names, keys, limits, secrets).Select(line => $"{Indent}{line}\n"))}}        };
            }

            """;
    }

    private static string Quote(string text) => CSharpLiteral.Quote(text);

    private static IEnumerable<string> Members(ShellNames names, IReadOnlyList<NamedKey> keys, RateLimitFacts limits, SecretFacts secrets)
    {
        var key = keys[0].Key;
        if (key.Prefix.Length > 0)
            yield return $"KeyPrefix = {Quote(key.Prefix)},";
        if (key.Place != ApiKey.InHeader)
            yield return $"KeyPlace = KeyPlace.{CSharpName.Pascal(key.Place)},";
        if (keys[0].IsOptional)
            yield return "IsKeyOptional = true,";
        foreach (var line in List("FurtherKeys", keys.Skip(1).Select(further => Written(names, further))))
            yield return line;
        foreach (var line in List("SecretMembers", secrets.Members.Select(Quote)))
            yield return line;
        foreach (var line in List("SecretPlaces", secrets.Places.Select(Quote)))
            yield return line;
        foreach (var line in List("RateLimits", limits.OfAll.Select(Written)))
            yield return line;
        foreach (var line in List("OperationLimits", limits.OfSome.Select(some => Written(names, some))))
            yield return line;
    }

    private static IEnumerable<string> List(string member, IEnumerable<string> items)
    {
        var lines = items.ToList();
        return lines.Count == 0 ? [] : [$"{member} =", "[", .. lines.Select(line => $"    {line},"), "],"];
    }

    private static string Written(ShellNames names, NamedKey further)
    {
        string?[] members =
        [
            further.Key.Prefix.Length > 0 ? $"Prefix = {Quote(further.Key.Prefix)}" : null,
            further.Key.Place != ApiKey.InHeader ? $"Place = KeyPlace.{CSharpName.Pascal(further.Key.Place)}" : null,
            further.IsOptional ? "IsOptional = true" : null,
        ];
        var said = members.OfType<string>().ToList();
        return $"new FurtherKey({Quote(further.Name)}, {Quote(further.Key.Header)}, "
            + $"static options => (options as {names.Options})?.{further.Name})"
            + (said.Count == 0 ? "" : $" {{ {string.Join(", ", said)} }}");
    }

    private static string Written(RateLimitFacts.Limit limit) => $"new RateLimit({limit.Calls}, TimeSpan.FromSeconds({limit.Seconds}))";

    private static string Written(
        ShellNames names,
        (IReadOnlyList<Document.Operation> Operations, IReadOnlyList<RateLimitFacts.Limit> Limits) some
    )
    {
        var operations = some.Operations.Select(Area.NameOf).Select(name => $"{names.Stem}{name.Area}Client.Operations.{name.Method}");
        return $"new OperationLimit(\n{Indent}        [{string.Join(", ", operations)}],\n"
            + $"{Indent}        [{string.Join(", ", some.Limits.Select(Written))}])";
    }
}
