using Newtonsoft.Json.Linq;

namespace ClientGen.OpenApi;

/// <summary>Pointers within a document of several files.</summary>
internal static class SpecPointer
{
    /// <summary>The pointer with the <c>#</c> in front; the file's name too when the token is not in the first file.</summary>
    public static string Of(JToken token) => (SpecFile.Of(token) is { IsMain: false } file ? file.Path : "") + JsonPointer.Of(token);
}
