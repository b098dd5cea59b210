#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;

// Why reflection in this assembly is safe in programs that are trimmed or compiled to native code. The programs of the tests that are
// published so show it; docs/guides/json-and-telemetry.md says what is left to the program itself.

// Forms are chosen by the type of a member. Their constructors, and the instances over value types, are rooted by what is generated for
// each contract (FormRoots); instances over reference types share their code.
[assembly: UnconditionalSuppressMessage("", "IL2055", Scope = "type", Target = "T:ClientGen.Json.FormChoice", Justification = Why.Rooted)]
[assembly: UnconditionalSuppressMessage("", "IL2067", Scope = "type", Target = "T:ClientGen.Json.FormChoice", Justification = Why.Rooted)]
[assembly: UnconditionalSuppressMessage("", "IL2070", Scope = "type", Target = "T:ClientGen.Json.FormChoice", Justification = Why.Used)]
[assembly: UnconditionalSuppressMessage("", "IL3050", Scope = "type", Target = "T:ClientGen.Json.FormChoice", Justification = Why.Rooted)]
[assembly: UnconditionalSuppressMessage(
    "",
    "IL2055",
    Scope = "type",
    Target = "T:ClientGen.Json.Utf8FormChoice",
    Justification = Why.Rooted
)]
[assembly: UnconditionalSuppressMessage(
    "",
    "IL2067",
    Scope = "type",
    Target = "T:ClientGen.Json.Utf8FormChoice",
    Justification = Why.Rooted
)]
[assembly: UnconditionalSuppressMessage("", "IL2070", Scope = "type", Target = "T:ClientGen.Json.Utf8FormChoice", Justification = Why.Used)]
[assembly: UnconditionalSuppressMessage(
    "",
    "IL3050",
    Scope = "type",
    Target = "T:ClientGen.Json.Utf8FormChoice",
    Justification = Why.Rooted
)]

// The zero of a value type needs no constructor, and the one of Optional<T> is rooted with it.
[assembly: UnconditionalSuppressMessage("", "IL2067", Scope = "type", Target = "T:ClientGen.Json.FormReading", Justification = Why.Rooted)]
[assembly: UnconditionalSuppressMessage("", "IL2067", Scope = "type", Target = "T:ClientGen.Json.MemberShape", Justification = Why.Rooted)]
[assembly: UnconditionalSuppressMessage("", "IL2072", Scope = "type", Target = "T:ClientGen.Json.MemberShape", Justification = Why.Rooted)]

// The contracts of models: what Newtonsoft asks of them is kept with JsonModel, from which all derive.
[assembly: UnconditionalSuppressMessage("", "IL2026", Scope = "type", Target = "T:ClientGen.Json.ModelShape", Justification = Why.Kept)]
[assembly: UnconditionalSuppressMessage("", "IL3050", Scope = "type", Target = "T:ClientGen.Json.ModelShape", Justification = Why.Kept)]

[assembly: UnconditionalSuppressMessage(
    "",
    "IL2026",
    Scope = "type",
    Target = "T:ClientGen.Json.ShapeContractResolver",
    Justification = Why.Kept
)]
[assembly: UnconditionalSuppressMessage(
    "",
    "IL3050",
    Scope = "type",
    Target = "T:ClientGen.Json.ShapeContractResolver",
    Justification = Why.Kept
)]

[assembly: UnconditionalSuppressMessage("", "IL2070", Scope = "type", Target = "T:ClientGen.Json.Utf8Shape", Justification = Why.Kept)]
[assembly: UnconditionalSuppressMessage("", "IL2075", Scope = "type", Target = "T:ClientGen.Json.Utf8Shape", Justification = Why.Kept)]

// A host's own types, in a host's own models: the host keeps them. Nothing generated has such a member.
[assembly: UnconditionalSuppressMessage("", "IL2026", Scope = "type", Target = "T:ClientGen.Json.OtherForm", Justification = Why.Foreign)]
[assembly: UnconditionalSuppressMessage("", "IL3050", Scope = "type", Target = "T:ClientGen.Json.OtherForm", Justification = Why.Foreign)]
[assembly: UnconditionalSuppressMessage("", "IL2026", Scope = "type", Target = "T:ClientGen.Json.ModelJson", Justification = Why.Foreign)]
[assembly: UnconditionalSuppressMessage("", "IL3050", Scope = "type", Target = "T:ClientGen.Json.ModelJson", Justification = Why.Foreign)]
[assembly: UnconditionalSuppressMessage(
    "",
    "IL2026",
    Scope = "type",
    Target = "T:ClientGen.Json.ModelContractResolver",
    Justification = Why.Foreign
)]
[assembly: UnconditionalSuppressMessage(
    "",
    "IL3050",
    Scope = "type",
    Target = "T:ClientGen.Json.ModelContractResolver",
    Justification = Why.Foreign
)]

internal static class Why
{
    public const string Rooted = "What is generated for each contract roots it.";
    public const string Used = "Interfaces that are asked for by typeof are kept on the types that have them.";
    public const string Kept = "JsonModel keeps the members of every model.";
    public const string Foreign = "A host's own type, which the host keeps; its use of Newtonsoft says so by Newtonsoft's own attributes.";
}

/// <summary>What is kept of models.</summary>
internal static class ModelMembers
{
    public const DynamicallyAccessedMemberTypes OfNewtonsoft =
        DynamicallyAccessedMemberTypes.PublicConstructors
        | DynamicallyAccessedMemberTypes.NonPublicConstructors
        | DynamicallyAccessedMemberTypes.PublicProperties
        | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.PublicFields
        | DynamicallyAccessedMemberTypes.NonPublicFields
        | DynamicallyAccessedMemberTypes.PublicMethods
        | DynamicallyAccessedMemberTypes.NonPublicMethods;
}
#endif
