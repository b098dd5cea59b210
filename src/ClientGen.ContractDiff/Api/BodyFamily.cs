using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Documents;
using ClientGen.ContractDiff.Law;

namespace ClientGen.ContractDiff.Api;

/// <summary>Request bodies.</summary>
internal static class BodyFamily
{
    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (old, @new) = (context.Old.Follow(pair.Old.Operation["requestBody"]), context.New.Follow(pair.New.Operation["requestBody"]));
        if (old is not null && @new is not null)
        {
            if (old.Flag("required") != @new.Flag("required"))
            {
                var required = @new.Flag("required");
                pair.Add(context, Direction.Request, new Edit(required ? "request-body-became-required" : "request-body-became-optional", required ? Effect.Narrows : Effect.Widens,
                    old["required"] ?? old, @new["required"] ?? @new, required ? "a request body is required now" : "a request body is no longer required") { CSharp = required ? CSharpLevel.Source : CSharpLevel.Runtime });
            }

            context.Annotations(old, @new, pair.Name);
            ContentFamily.Compare(context, pair, old, @new, Direction.Request);
        }
        else if (@new is not null)
        {
            var required = @new.Flag("required");
            pair.Add(context, Direction.Request, new Edit(required ? "request-body-added-required" : "request-body-added-optional", required ? Effect.Narrows : Effect.Widens,
                null, pair.New.Operation["requestBody"], $"there is {(required ? "a required" : "an optional")} request body now") { CSharp = CSharpLevel.Source });
        }
        else if (old is not null)
        {
            pair.Add(context, Direction.Request, new Edit("request-body-removed", Effect.Narrows, pair.Old.Operation["requestBody"], null, "there is no request body any more") { CSharp = CSharpLevel.Source });
        }
    }
}
