using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;
using ClientGen.ContractDiff.Severity;

namespace ClientGen.ContractDiff.Api;

/// <summary>Request bodies.</summary>
internal static class BodyRules
{
    private static readonly Rule AddedRequired = Make("added-required", Effect.Narrows, "a required body", CSharpLevel.Source);
    private static readonly Rule AddedOptional = Make("added-optional", Effect.Widens, "an optional body", CSharpLevel.Source);
    private static readonly Rule Removed = Make("removed", Effect.Narrows, "no body any more", CSharpLevel.Source);
    private static readonly Rule BecameRequired = Make("became-required", Effect.Narrows, "the body became required", CSharpLevel.Source);
    private static readonly Rule BecameOptional = Make(
        "became-optional",
        Effect.Widens,
        "the body is no longer required",
        CSharpLevel.Runtime
    );

    public static IReadOnlyList<Rule> All => [AddedRequired, AddedOptional, Removed, BecameRequired, BecameOptional];

    public static void Compare(ApiContext context, OperationPair pair)
    {
        var (before, after) = (
            context.Old.Follow(pair.Old.Operation["requestBody"]),
            context.New.Follow(pair.New.Operation["requestBody"])
        );
        if (before is not null && after is not null)
        {
            if (before.Flag("required") != after.Flag("required"))
            {
                var required = after.Flag("required");
                pair.Add(
                    context,
                    new Edit(
                        required ? BecameRequired : BecameOptional,
                        before["required"] ?? before,
                        after["required"] ?? after,
                        required ? "a request body is required now" : "a request body is no longer required"
                    )
                );
            }

            context.Annotations(before, after, pair.Name);
            ContentRules.Compare(context, pair, before, after, Direction.Request);
        }
        else if (after is not null)
        {
            var required = after.Flag("required");
            pair.Add(
                context,
                new Edit(
                    required ? AddedRequired : AddedOptional,
                    null,
                    pair.New.Operation["requestBody"],
                    $"there is {(required ? "a required" : "an optional")} request body now"
                )
            );
        }
        else if (before is not null)
        {
            pair.Add(context, new Edit(Removed, pair.Old.Operation["requestBody"], null, "there is no request body any more"));
        }
    }

    private static Rule Make(string change, Effect effect, string text, CSharpLevel csharp) =>
        new($"request-body-{change}", effect, text) { Direction = Direction.Request, CSharp = csharp };
}
