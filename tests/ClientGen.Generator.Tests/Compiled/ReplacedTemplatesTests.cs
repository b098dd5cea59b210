using System.Reflection;
using System.Security.Cryptography;

namespace ClientGen.Generator.Tests.Compiled;

/// <summary>Our templates replace templates of NSwag; these are the ones they were written against.</summary>
public sealed class ReplacedTemplatesTests
{
    [Theory]
    [InlineData(
        "NJsonSchema.CodeGeneration.CSharp.dll",
        "NJsonSchema.CodeGeneration.CSharp.Templates.Class.liquid",
        "d2b2ed6039c12533677cc36433e2c6bdc3f7268154afad76f0918cc1ceb74396"
    )]
    [InlineData(
        "NJsonSchema.CodeGeneration.CSharp.dll",
        "NJsonSchema.CodeGeneration.CSharp.Templates.Enum.liquid",
        "761ac7920d4de9a204a6e74d21b9bad1770778998a82451b15d410d42c070919"
    )]
    [InlineData(
        "NSwag.CodeGeneration.CSharp.dll",
        "NSwag.CodeGeneration.CSharp.Templates.Client.Class.liquid",
        "2d5351ff165e2998298ba85860f501c1e78e0ebd1bc2bab193c0a960435b6060"
    )]
    [InlineData(
        "NSwag.CodeGeneration.CSharp.dll",
        "NSwag.CodeGeneration.CSharp.Templates.File.liquid",
        "2ccfe81c599688ebdeb23ca2276049e56462ebad1fdffb88311ab106f91bb3d1"
    )]
    public void TheOriginal_IsTheOneThatWasRead(string assembly, string resource, string sha256) =>
        Convert
            .ToHexStringLower(SHA256.HashData(Read(assembly, resource)))
            .ShouldBe(
                sha256,
                $"NSwag brought another {resource}. Compare it with the one of the release before, carry over to "
                    + "generators/nswag/templates what is new in it, then put its hash here."
            );

    [Fact]
    public void EveryTemplateOfOurs_ReplacesOneOfTheseFour() =>
        Directory
            .GetFiles(Path.Combine(NSwagTool.Folder, "templates"))
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["Class.liquid", "Client.Class.liquid", "Enum.liquid", "File.liquid"]);

    private static byte[] Read(string assembly, string resource)
    {
        using var stream = Assembly.Load(Path.GetFileNameWithoutExtension(assembly)).GetManifestResourceStream(resource).ShouldNotBeNull();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
