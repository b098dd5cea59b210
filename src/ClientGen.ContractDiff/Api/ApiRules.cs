using ClientGen.ContractDiff.Comparing;
using ClientGen.ContractDiff.Rules;

namespace ClientGen.ContractDiff.Api;

/// <summary>The rules outside schemas.</summary>
internal static class ApiRules
{
    public static IEnumerable<Rule> All =>
        [
            .. PathRules.All,
            .. LifecycleRules.All,
            .. OperationRules.All,
            .. WebhookRules.All,
            .. CallbackRules.All,
            .. ParameterRules.All,
            .. ParameterMatcher.All,
            .. ParameterDetails.All,
            .. ParameterStyle.All,
            .. ParameterOrder.All,
            .. BodyRules.All,
            .. ResponseRules.All,
            .. ContentRules.All,
            .. EncodingRules.All,
            .. HeaderRules.All,
            .. SecurityRules.All,
            .. SecuritySchemeRules.All,
            .. OAuthFlows.All,
            .. ServerRules.All,
            .. ComponentRules.All,
            .. TypeNames.All,
            .. InfoRules.All,
            .. AnnotationRules.All,
        ];
}
