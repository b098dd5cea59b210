using System.Reflection;
using ClientGen.ContractDiff.Api;
using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;

namespace ClientGen.ContractDiff.Tests.Rules;

/// <summary>A rule that code can report is a rule the catalogue knows.</summary>
public sealed class RuleObjectTests
{
    [Fact]
    public void Every_declared_rule_is_in_the_catalogue()
    {
        var listed = SchemaRules.All.Concat(ApiRules.All).ToHashSet();
        var declared = typeof(Rule)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
                    .Where(f => !t.ContainsGenericParameters)
                    .Select(f => f.GetValue(null))
            )
            .SelectMany(Rules)
            .ToList();
        declared.Count.ShouldBeGreaterThan(150);
        declared.Where(r => !listed.Contains(r)).Select(r => r.Id).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_rules_share_an_id() =>
        SchemaRules.All.Concat(ApiRules.All).Distinct().GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    // A static that is a rule, or a group of rules that stand in properties of their own.
    private static IEnumerable<Rule> Rules(object? value) =>
        value switch
        {
            Rule rule => [rule],
            null or string => [],
            _ when value.GetType().Assembly == typeof(Rule).Assembly && !value.GetType().IsEnum => value
                .GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Where(p => p.PropertyType == typeof(Rule))
                .Select(p => p.GetValue(value))
                .OfType<Rule>(),
            _ => [],
        };
}
