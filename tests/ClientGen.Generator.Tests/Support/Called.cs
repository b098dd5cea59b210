using System.Net;
using System.Reflection;
using System.Text;
using ClientGen.Http;
using ClientGen.Http.Infrastructure;
using ClientGen.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ClientGen.Generator.Tests.Support;

/// <summary>Generated code, compiled with a few lines that call it: what they sent, and what they gave.</summary>
internal sealed class Called
{
    private const string Statements = "Program.cs";

    private readonly MethodInfo _run;

    private Called(MethodInfo run) => _run = run;

    /// <summary>Compiles a document's code without a warning, with statements that have the operations as <c>api</c> and hand out what
    /// they got with <c>give</c>; what answers them is <c>wire</c>.</summary>
    public static Called Of(string document, string statements, string? overlay = null, Defaults defaults = Defaults.Asked)
    {
        var compilation = Compiler.Compile(Generated.From(document, overlay, defaults));
        var program = compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                $$"""
                #nullable enable
                using System;
                using System.Collections.Generic;
                using System.IO;
                using System.Net.Http;
                using System.Threading.Tasks;
                using ClientGen.Http;
                using ClientGen.Http.Infrastructure;
                using ClientGen.Json;
                namespace Vendor.Api;
                public static class Program
                {
                    public static async Task RunAsync(ApiTransport transport, HttpMessageHandler wire, Action<object?> give)
                    {
                        var api = new AcmeApiClient(transport);
                        await Task.CompletedTask;
                        {{statements}}
                    }
                }
                """,
                (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
                Statements
            )
        );
        using var image = new MemoryStream();
        // Compiled once: it says whatever asking for the diagnostics would say.
        var emitted = program.Emit(image);
        emitted
            .Diagnostics.Where(problem =>
                problem.Severity == DiagnosticSeverity.Error || problem.Location.SourceTree?.FilePath != Statements
            )
            .Problems()
            .ShouldBeEmpty();
        emitted.Success.ShouldBeTrue();
        return new(Assembly.Load(image.ToArray()).GetType("Vendor.Api.Program")!.GetMethod("RunAsync")!);
    }

    /// <summary>Runs the statements against answers, in order.</summary>
    public async Task<(IReadOnlyList<SentRequest> Sent, IReadOnlyList<object?> Given)> RunAsync(params Response[] answers)
    {
        var vendor = new ScriptedHandler();
        foreach (var answer in answers)
            vendor.Then((_, _) => Task.FromResult(answer.ToResponse()));
        var options = new PlainOptions
        {
            ApiKey = "k",
            TimeProvider = new ManualTimeProvider { JumpOverWaits = true },
        };
        using var transport = ApiTransport.Create(
            new VendorProfile("Acme", new Uri("https://api.vendor.test"), "X-Api-Key"),
            options,
            vendor,
            new ScriptedHandler()
        );
        var given = new List<object?>();
        await (Task)_run.Invoke(null, [transport, vendor, (Action<object?>)given.Add])!;
        return (vendor.Sent, given);
    }

    /// <summary>One response of the vendor.</summary>
    public sealed record Response(int Status, string? Body = null, string Type = "application/json")
    {
        public HttpResponseMessage ToResponse()
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Body ?? ""));
            if (Body is not null)
                content.Headers.TryAddWithoutValidation("Content-Type", Type);
            return new HttpResponseMessage((HttpStatusCode)Status) { Content = content };
        }
    }

    private sealed class PlainOptions : VendorOptions;
}
