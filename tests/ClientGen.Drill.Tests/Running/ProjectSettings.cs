using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Drill.Tests.Running;

/// <summary>What a project of the newest framework tells the compiler of generated code.</summary>
internal static class ProjectSettings
{
    public static readonly CSharpParseOptions Language = new(
        LanguageVersion.CSharp14,
        DocumentationMode.Diagnose,
        preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]
    );

    public static readonly string[] Usings =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Threading",
        "System.Threading.Tasks",
        "ClientGen.Json",
    ];
}
