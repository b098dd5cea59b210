using System.Text.RegularExpressions;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Findings;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Decides whether a finding explains a difference between the assemblies.</summary>
internal sealed class Explanation(SideNames names, string rootNamespace)
{
    private const string Async = "Async";
    private const string TryPick = "TryPick";

    // What a union has for all of its variants together, or for each under one name.
    private static readonly HashSet<string> OfVariants = new(StringComparer.Ordinal) { "Match", "Switch", "#ctor", "op_Implicit" };

    public bool Explains(Finding finding, AssemblyDifference difference)
    {
        var target = DifferenceTarget.Parse(difference.Target, rootNamespace);
        return finding.Members.Any(member => Explains(member, finding, difference, target));
    }

    private bool Explains(string member, Finding finding, AssemblyDifference difference, DifferenceTarget target)
    {
        var dot = member.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return IsOfType(member, finding, difference, target);
        var (type, name) = (member[..dot], member[(dot + 1)..].Split('(')[0]);
        return name.EndsWith(Async, StringComparison.Ordinal) && DeclaredType(member).Length == 0
            ? IsOfMethod(type + "Client", name, difference, target)
            : IsOfMember(type, name, difference, target);
    }

    // A type that came, went or got another name is in the signatures that name it.
    private bool IsOfType(string type, Finding finding, AssemblyDifference difference, DifferenceTarget target) =>
        target.Type == type
        || Mentions(difference.Target, type)
        || (target.Member is not null && Mentions(DeclaredType(target.Text), type))
        || (
            target.Type.EndsWith("Client", StringComparison.Ordinal)
            && finding.Operations.SelectMany(Methods).Any(method => target.Text.EndsWith(method, StringComparison.Ordinal))
        );

    // Types written inside an operation are named after it, and an area without operations has no class.
    // The class of an area begins with the vendor's name, which may be made up for a comparison.
    private static bool IsOfMethod(string client, string method, AssemblyDifference difference, DifferenceTarget target) =>
        target.Type.EndsWith(client, StringComparison.Ordinal)
            ? target.Member == method || IsMissing(difference, target)
            : IsMissing(difference, target) && target.Type.StartsWith(method[..^Async.Length], StringComparison.Ordinal);

    private bool IsOfMember(string type, string name, AssemblyDifference difference, DifferenceTarget target)
    {
        if (target.Type == type && (target.Member == name || IsMissing(difference, target)))
            return true;
        if (name.StartsWith(TryPick, StringComparison.Ordinal))
        {
            return (target.Type == type && target.Member is { } shared && OfVariants.Contains(shared))
                || (target.Member is null && target.Type == name[TryPick.Length..]);
        }
        // A type that is written inside a member is named after it.
        return IsMissing(difference, target)
            && Words(DeclaredType($"{type}.{name}")).Any(word => target.Type.StartsWith(word, StringComparison.Ordinal));
    }

    private static bool IsMissing(AssemblyDifference difference, DifferenceTarget target) =>
        target.Member is null && difference.Rule == "CP0001";

    private string DeclaredType(string member) =>
        string.Join(' ', new[] { names.Old, names.New }.OfType<GeneratedNames>().Select(n => n.DeclaredType(member)).Distinct());

    private IEnumerable<string> Methods(string operation)
    {
        var space = operation.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            yield break;
        foreach (var side in new[] { names.Old, names.New })
        {
            if (side.MethodName(operation[..space].ToLowerInvariant(), operation[(space + 1)..], null).Split('.') is [var area, var method])
                yield return $"{area}Client.{method}";
        }
    }

    private static bool Mentions(string text, string type) => Words(text).Contains(type);

    // Names with a capital: keywords and the like name no generated type.
    private static IEnumerable<string> Words(string text) =>
        Regex.Matches(text, @"\b[A-Z]\w*").Select(match => match.Value).Where(word => word is not ("IList" or "IDictionary" or "Optional"));
}
