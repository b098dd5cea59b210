using System.Text.RegularExpressions;
using ClientGen.Cli.Updating.Overlays;
using Newtonsoft.Json.Linq;

namespace ClientGen.Cli.Updating.Decisions;

/// <summary>New members whose name says that they grant access: whether logs and recordings leave them out.</summary>
internal static partial class SecretDecisions
{
    private const string Fact = "x-clientgen-secret";

    public static IEnumerable<Decision> Find(UpdateContext context) =>
        from member in Members(context.After)
        where LooksSecret().IsMatch(member.Name) && !IsKnown(context, member) && !IsSaid(context, member)
        group member by member.Name into named
        orderby named.Key
        select Ask(context, named.Key, [.. named]);

    private static Decision Ask(UpdateContext context, string name, IReadOnlyList<JProperty> members)
    {
        var actions = members.Select(Action).ToList();
        var secret = Choice.Adding("secret", "yes: logs and recordings leave it out", [.. actions]);
        // Before the generator knew the fact, secrets were listed in the profile.
        if (context.Check(secret.Apply(context.Overlay)).Any(refusal => refusal.Text.Contains($"\"{Fact}\"", StringComparison.Ordinal)))
        {
            secret = new Choice("secret", secret.Text)
            {
                ByHand = HandWritten.Say(context.Vendor, "SecretMembers", $"add \"$..{name}\" to the secret members"),
            };
        }
        return new(
            $"secret:{name}",
            $"'{name}' is new and sounds like something that grants access. Is it a secret?",
            [secret, new("plain", "no: it may be shown")]
        )
        {
            Safe = "secret",
            Details = [.. members.Select(member => $"{Owner(member)}.{name}")],
        };
    }

    private static JObject Action(JProperty member) =>
        new()
        {
            ["target"] = TargetText.Of(["components", "schemas", Owner(member), "properties", member.Name]),
            ["description"] = "Its name says that it grants access.",
            ["update"] = new JObject { [Fact] = true },
        };

    // A member that only moved to another schema, or is in one under another name, was decided on before.
    private static bool IsKnown(UpdateContext context, JProperty member) =>
        Members(context.Before).Any(old => old.Name == member.Name)
        || context.Renames.Any(rename => rename.IsMember && rename.To == member.Name && LooksSecret().IsMatch(rename.From));

    private static bool IsSaid(UpdateContext context, JProperty member) => context.Overlay.Say(context.After, member.Value, Fact);

    private static IEnumerable<JProperty> Members(JObject document) =>
        SpecParts.Schemas(document).SelectMany(schema => (schema.Value["properties"] as JObject ?? []).Properties());

    private static string Owner(JProperty member) => ((JProperty)member.Parent!.Parent!.Parent!.Parent!).Name;

    [GeneratedRegex(
        @"token(?!s\b)|secret|passw|credential|signature|signed|(api|access|private|secret)_?key|^key$"
            + "|(upload|tmp|temporary|download|presigned).*ur[il]$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex LooksSecret();
}
