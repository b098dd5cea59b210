using Microsoft.CodeAnalysis;
using Microsoft.DotNet.ApiCompatibility;
using Microsoft.DotNet.ApiCompatibility.Rules;
using Microsoft.DotNet.ApiSymbolExtensions.Filtering;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>The SDK's check of API compatibility, called in this process.</summary>
internal static class ApiCompatibility
{
    /// <summary>What callers of one assembly lose with another: the check's code, as in <c>CP0002</c>, and a documentation id.</summary>
    /// <param name="left">The assembly they were written for.</param>
    /// <param name="right">The one they are given.</param>
    /// <param name="parameterNames">Whether another name of a parameter is a loss.</param>
    public static IReadOnlyList<(string Rule, string Target)> Losses(IAssemblySymbol left, IAssemblySymbol right, bool parameterNames)
    {
        // As the SDK's own task asks: public and protected members, attributes aside.
        var settings = new ApiComparerSettings(
            symbolFilter: new AccessibilitySymbolFilter(includeInternalSymbols: false),
            withReferences: true
        );
        var rules = new RuleFactory(
            new SilentLog(),
            enableRuleAttributesMustMatch: false,
            enableRuleCannotChangeParameterName: parameterNames
        );
        return
        [
            .. new ApiComparerFactory(rules, settings)
                .Create()
                .GetDifferences(left, right)
                .Select(d => (d.DiagnosticId, d.ReferenceId ?? "")),
        ];
    }
}
