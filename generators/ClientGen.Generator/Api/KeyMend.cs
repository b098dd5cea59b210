using ClientGen.Generator.Document;
using ClientGen.Generator.Overlay;
using Newtonsoft.Json.Linq;

namespace ClientGen.Generator.Api;

/// <summary>How to say which key operations need, for messages.</summary>
internal static class KeyMend
{
    private const string Words =
        "Say it in the overlay: \"security\" on \"$\" for all operations, and on an operation \"x-clientgen-auth\": \"none\" where it "
        + "needs no key. ";

    private const string Own = "Key";

    /// <summary>The words, and an action that gives each of the operations the document's first key, or one of its own where the document
    /// has none.</summary>
    public static string Of(IEnumerable<Operation> operations, SpecDocument document)
    {
        var known = (document.Root["components"]?["securitySchemes"] as JObject)
            ?.Properties()
            .FirstOrDefault(scheme => scheme.Value is JObject);
        var requirement = new JArray(new JObject { [known?.Name ?? Own] = new JArray() });
        var update = new JObject { ["security"] = requirement };
        if (known is null)
            update["components"] = new JObject { ["securitySchemes"] = new JObject { [Own] = Bearer } };
        // What an operation says of itself goes before what the document says.
        var own = operations.Where(SaysItself).ToList();
        var said = own.Select(operation =>
            OverlayAction.On(operation, new JObject { ["security"] = requirement, ["x-clientgen-auth"] = "key" })
        );
        return Words
            + $"{(known is null ? "With a key after \"Bearer\"" : $"With {known.Name}")} that is the action "
            + string.Join(" and ", said.Prepend(OverlayAction.At("", update)));
    }

    /// <summary>A scheme of a static key.</summary>
    public static JObject Bearer => new() { ["type"] = "http", ["scheme"] = "bearer" };

    /// <summary>Whether the operation has a word of its own on its key.</summary>
    public static bool SaysItself(Operation operation) =>
        operation.Definition["security"] is not null || operation.Definition[ExtensionNames.Auth] is not null;
}
