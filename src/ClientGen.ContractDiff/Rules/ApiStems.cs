using ClientGen.ContractDiff.Law;
using static ClientGen.ContractDiff.Law.Effect;

namespace ClientGen.ContractDiff.Rules;

/// <summary>The kinds of edits outside schemas.</summary>
internal static class ApiStems
{
    private const Direction Request = Direction.Request;
    private const Direction Response = Direction.Response;

    public static IEnumerable<(RuleStem Stem, Direction Direction)> All =>
        Operations.Concat(Parameters).Concat(Bodies).Concat(Security).Concat(Servers).Concat(Types).Concat(Words);

    private static IEnumerable<(RuleStem, Direction)> Operations => On(Request, [
        .. from prefix in (string[])["api", "api-path"]
           from stem in (RuleStem[])
           [
               new("removed-without-deprecation", Narrows, "gone without notice"), new("removed-without-sunset", Narrows, "gone; deprecated, but no day was named"),
               new("removed-before-sunset", Narrows, "gone before the day named"), new("removed-with-deprecation", Narrows, "gone after the day named") { Guards = Guards.Sunset },
           ]
           select stem with { Stem = $"{prefix}-{stem.Stem}" },
        new("endpoint-added", Widens, "a path or an operation more"), new("api-path-renamed", Incomparable, "the operations of a path under another path"),
        new("endpoint-deprecated", None, "an operation deprecated"), new("endpoint-deprecated-with-sunset", None, "an operation deprecated, with a day it goes"),
        new("endpoint-reactivated", None, "an operation no longer deprecated"), new("sunset-deleted", Unknown, "the day an operation goes no longer named"),
        new("api-sunset-date-changed", null, "another day an operation goes; an earlier one is a warning")])
        .Concat(On(Direction.None, [
            new("api-operation-id-added", Effect.None, "an operation got an id"), new("api-operation-id-removed", Effect.None, "an operation lost its id"),
            new("api-operation-id-changed", Effect.None, "an operation under another id"), new("path-parameter-renamed", Effect.None, "a path parameter under another name"),
            new("request-parameter-order-changed", Effect.None, "parameters in another order")]))
        .Concat(On(Response, [
            new("webhook-added", Widens, "a webhook more") { Guards = Guards.Negotiated }, new("webhook-removed", Narrows, "a webhook gone") { Guards = Guards.Negotiated },
            new("webhook-operation-added", Widens, "an operation of a webhook or callback more") { Guards = Guards.Negotiated },
            new("webhook-operation-removed", Narrows, "an operation of a webhook or callback gone") { Guards = Guards.Negotiated },
            new("callback-added", Widens, "a callback more") { Guards = Guards.Negotiated }, new("callback-removed", Narrows, "a callback gone") { Guards = Guards.Negotiated }]));

    private static IEnumerable<(RuleStem, Direction)> Parameters => On(Request, [
        new("request-parameter-removed", Narrows, "a parameter gone"), new("request-parameter-removed-with-deprecation", Narrows, "a parameter gone after the day named") { Guards = Guards.Sunset },
        new("new-request-path-parameter", Narrows, "a path parameter more"), new("new-required-request-parameter", Narrows, "a required parameter more"),
        new("new-required-request-default-parameter-to-existing-path", Narrows, "a required parameter more, with a default"),
        new("new-optional-request-parameter", Widens, "an optional parameter more"), new("new-optional-request-default-parameter-to-existing-path", Widens, "an optional parameter more, with a default"),
        new("request-parameter-became-required", Narrows, "a parameter became required"), new("request-parameter-became-optional", Widens, "a parameter is no longer required"),
        new("request-parameter-in-changed", Incomparable, "a parameter in another place"), new("request-parameter-renamed", Incomparable, "a parameter under another name"),
        new("request-parameter-deprecated", None, "a parameter deprecated"), new("request-parameter-reactivated", None, "a parameter no longer deprecated"),
        new("request-parameter-style-changed", null, "another style"), new("request-parameter-explode-changed", null, "explode changed; without effect on single values"),
        new("request-parameter-allow-reserved-added", Widens, "reserved characters allowed"), new("request-parameter-allow-reserved-removed", Narrows, "reserved characters no longer allowed"),
        new("request-parameter-allow-empty-value-added", Widens, "an empty value allowed"), new("request-parameter-allow-empty-value-removed", Narrows, "an empty value no longer allowed"),
        new("request-parameter-serialization-changed", Incomparable, "schema instead of content, or the other way round"), new("request-parameter-media-type-changed", Incomparable, "a parameter as another media type")]);

    private static IEnumerable<(RuleStem, Direction)> Bodies => On(Request, [
        new("request-body-added-required", Narrows, "a required body"), new("request-body-added-optional", Widens, "an optional body"), new("request-body-removed", Narrows, "no body any more"),
        new("request-body-became-required", Narrows, "the body became required"), new("request-body-became-optional", Widens, "the body is no longer required"),
        new("request-body-media-type-added", Widens, "a media type more") { Guards = Guards.Negotiated }, new("request-body-media-type-removed", Narrows, "a media type gone") { Guards = Guards.Negotiated },
        new("request-body-media-type-schema-added", Narrows, "the body follows a schema"), new("request-body-media-type-schema-removed", Widens, "the body may be anything")])
        .Concat(On(Response, [
            new("response-success-status-added", Widens, "a success status more") { Guards = Guards.Negotiated }, new("response-success-status-removed", Narrows, "a success status gone") { Guards = Guards.Negotiated },
            new("response-non-success-status-added", Widens, "another status more") { Guards = Guards.Negotiated | Guards.NonSuccess },
            new("response-non-success-status-removed", Narrows, "another status gone") { Guards = Guards.Negotiated | Guards.NonSuccess },
            new("response-media-type-added", Widens, "a media type more") { Guards = Guards.Negotiated }, new("response-media-type-removed", Narrows, "a media type gone") { Guards = Guards.Negotiated },
            new("response-body-media-type-schema-added", Narrows, "the body follows a schema"), new("response-body-media-type-schema-removed", Widens, "the body may be anything"),
            new("response-header-added", None, "a header more") { Guards = Guards.Ignorable }, new("required-response-header-removed", Incomparable, "a required header gone"),
            new("optional-response-header-removed", Incomparable, "an optional header gone"), new("response-header-became-required", Narrows, "a header is always sent"),
            new("response-header-became-optional", Widens, "a header is no longer always sent"), new("response-header-deprecated", None, "a header deprecated"), new("response-header-reactivated", None, "a header no longer deprecated")]))
        .Concat(from direction in (Direction[])[Request, Response]
                from stem in (RuleStem[])
                [
                    new("content-type-changed", Incomparable, "a part as another media type"), new("style-changed", Incomparable, "a part in another style"),
                    new("explode-changed", Incomparable, "a part with another explode"), new("allow-reserved-changed", null, "reserved characters in a part"),
                ]
                select (stem with { Stem = $"{(direction == Request ? "request" : "response")}-body-encoding-{stem.Stem}" }, direction));

    private static IEnumerable<(RuleStem, Direction)> Security => On(Request, [
        new("api-security-added", Narrows, "credentials asked for"), new("api-security-dropped", Widens, "credentials no longer asked for"),
        new("api-security-removed", Narrows, "a way in gone"), new("api-security-alternative-added", Widens, "a way in more"),
        new("api-security-requirement-extended", Narrows, "a way in asks for more schemes"), new("api-security-requirement-reduced", Widens, "a way in asks for fewer schemes"),
        new("api-security-scope-added", Narrows, "a scope more asked for"), new("api-security-scope-removed", Widens, "a scope less asked for"),
        new("api-security-component-added", None, "a scheme more"), new("api-security-component-removed", None, "a scheme gone; the operations say what that means"),
        new("api-security-component-type-changed", Incomparable, "a scheme of another type"), new("api-security-component-key-name-changed", Incomparable, "a key under another name"),
        new("api-security-component-key-place-changed", Incomparable, "a key in another place"), new("api-security-component-http-scheme-changed", Incomparable, "another HTTP scheme"),
        new("api-security-component-bearer-format-changed", None, "another bearer format"), new("api-security-component-openid-url-changed", Unknown, "another OpenID Connect URL"),
        new("api-security-component-oauth-url-changed", Unknown, "another authorization URL"), new("api-security-component-oauth-token-url-changed", Unknown, "another token URL"),
        new("api-security-component-oauth-refresh-url-changed", Unknown, "another refresh URL"), new("api-security-component-oauth-device-url-changed", Unknown, "another device URL"),
        new("api-security-component-oauth-flow-added", Widens, "a flow more"), new("api-security-component-oauth-flow-removed", Narrows, "a flow gone"),
        new("api-security-component-oauth-scope-added", Widens, "a scope more"), new("api-security-component-oauth-scope-removed", Unknown, "a scope gone"),
        new("api-security-component-oauth-scope-changed", None, "a scope in other words")]);

    private static IEnumerable<(RuleStem, Direction)> Servers => On(Request, [
        new("server-url-changed", Unknown, "another server"), new("server-removed", Unknown, "a server gone"), new("server-added", Widens, "a server more"),
        new("server-variable-changed", null, "a variable of a server came, went or changed"), new("server-variable-default-changed", Unknown, "another default of a variable"),
        new("server-variable-value-removed", Unknown, "a value of a variable gone"), new("server-variable-value-added", Widens, "a value of a variable more")]);

    private static IEnumerable<(RuleStem, Direction)> Types => On(Direction.None, [
        new("schema-renamed", None, "a schema under another name"), new("api-schema-removed", None, "a schema gone"), new("api-schema-added", None, "a schema more"),
        new("schema-base-changed", None, "a schema built on another"), new("type-name-changed", None, "another C# type for the same messages")]);

    private static IEnumerable<(RuleStem, Direction)> Words => On(Direction.None, [
        .. from word in (string[])["title", "description", "summary", "example", "external-docs", "xml", "comment", "extension", "info", "tags", "api-version"]
           select new RuleStem(word + "-changed", None, "words or extensions only"),
        new("api-version-decreased", None, "a lower version"), new("api-tag-added", None, "a tag more"), new("api-tag-removed", None, "a tag gone")]);

    private static IEnumerable<(RuleStem, Direction)> On(Direction direction, params IEnumerable<RuleStem> stems) => stems.Select(s => (s, direction));
}
