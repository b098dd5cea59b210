using Microsoft.DotNet.ApiCompatibility.Logging;
using Microsoft.DotNet.ApiSymbolExtensions.Logging;

namespace ClientGen.ContractDiff.CSharp.Assemblies;

/// <summary>Takes what the check would print; its findings are given back beside it.</summary>
internal sealed class SilentLog : ISuppressibleLog
{
    public bool HasLoggedErrors => false;

    public bool HasLoggedErrorSuppressions => false;

    public bool LogError(Suppression suppression, string code, string message) => false;

    public bool LogWarning(Suppression suppression, string code, string message) => false;

    public void LogError(string message) { }

    public void LogError(string code, string message) { }

    public void LogWarning(string message) { }

    public void LogWarning(string code, string message) { }

    public void LogMessage(string message) { }

    public void LogMessage(MessageImportance importance, string message) { }
}
