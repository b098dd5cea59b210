namespace ClientGen.Generator.Document;

/// <summary>The extension members that the generator reads from an overlay, or leaves for the templates.</summary>
internal static class ExtensionNames
{
    /// <summary>Overlay: the C# name of a schema, union, member or operation.</summary>
    public const string Name = "x-clientgen-name";

    /// <summary>Overlay, where a type is used: the C# name of that type, be it written there or referred to.</summary>
    public const string Type = "x-clientgen-type";

    /// <summary>Beside the overlay's actions: where each component is used and what it has.</summary>
    public const string Types = "x-clientgen-types";

    /// <summary>Overlay: schemas with the same value are one type of that name.</summary>
    public const string Merge = "x-clientgen-merge";

    /// <summary>Overlay: how an ambiguous union is settled, and the name of the base of its tagged variants.</summary>
    public const string Union = "x-clientgen-union";

    /// <summary>Overlay: C# names of enum values, by wire value.</summary>
    public const string EnumNames = "x-clientgen-enum-names";

    /// <summary>Overlay, on an operation: the client class it belongs to.</summary>
    public const string Area = "x-clientgen-area";

    /// <summary>Overlay, on an operation: <c>free</c> or <c>billable</c>.</summary>
    public const string Cost = "x-clientgen-cost";

    /// <summary>Overlay, on an operation: <c>safe</c>, <c>idempotent</c> or <c>never</c>.</summary>
    public const string Retry = "x-clientgen-retry";

    /// <summary>Overlay, on an operation: <c>none</c> where the vendor wants no key.</summary>
    public const string Auth = "x-clientgen-auth";

    /// <summary>Overlay, on an operation: the member of the response that is given instead of the response.</summary>
    public const string Unwrap = "x-clientgen-unwrap";

    /// <summary>Overlay, on an operation: the member of what it gives without which nobody can find what it started.</summary>
    public const string Identity = "x-clientgen-identity";

    /// <summary>Overlay, on an operation: how the job it starts is followed.</summary>
    public const string Job = "x-clientgen-job";

    /// <summary>Overlay, on the document, a schema or a member: whether null in a request is a value, or means absent.</summary>
    public const string Null = "x-clientgen-null";

    /// <summary>Overlay, on the document, a schema or a member: how large an integer is of which the document does not say it.</summary>
    public const string Integer = "x-clientgen-integer";

    /// <summary>Overlay, on an operation: its parameters in the order that its method has them.</summary>
    public const string Parameters = "x-clientgen-parameters";

    /// <summary>Where an authored fact was read. The generator leaves it to other tools.</summary>
    public const string Source = "x-clientgen-source";

    /// <summary>Overlay, on the document or an operation: published limits that the client keeps.</summary>
    public const string RateLimit = "x-clientgen-rate-limit";

    /// <summary>Overlay, on a member or parameter: its value grants access by itself.</summary>
    public const string Secret = "x-clientgen-secret";

    /// <summary>Overlay, on a schema: the vendor posts it to a webhook.</summary>
    public const string Webhook = "x-clientgen-webhook";

    /// <summary>The name that a union without one of its own takes from its place.</summary>
    public const string PlaceName = "x-clientgen-place-name";

    /// <summary>For the docs: the numbers or booleans that a member may have.</summary>
    public const string Allowed = "x-clientgen-allowed";

    /// <summary>For templates: a name or value on the wire as a C# literal.</summary>
    public const string Wire = "x-clientgen-wire";

    /// <summary>For templates: the wire values of an enum as C# literals.</summary>
    public const string ValueWires = "x-clientgen-value-wires";

    /// <summary>For templates: the client class that an operation belongs to.</summary>
    public const string Class = "x-clientgen-class";

    /// <summary>For templates: method and path of an operation as the arguments of its attribute.</summary>
    public const string Origin = "x-clientgen-origin";

    /// <summary>For repairs, on a union: its variants stand in an order that means something.</summary>
    public const string InOrder = "x-clientgen-in-order";

    /// <summary>For templates: the operation answers with a file.</summary>
    public const string Download = "x-clientgen-download";

    /// <summary>For templates: the type of the member that is unwrapped.</summary>
    public const string ResponseType = "x-clientgen-answer-type";

    /// <summary>For templates: the name of the member that identifies what was started.</summary>
    public const string IdentityMember = "x-clientgen-identity-member";

    /// <summary>For templates: the name of the member that is unwrapped.</summary>
    public const string ResponseMember = "x-clientgen-answer-member";

    /// <summary>Overlay, on an operation: a method of the client does the same with less, so editors do not offer this one.</summary>
    public const string Hidden = "x-clientgen-hidden";

    /// <summary>For templates: what writes a model as the form that the operation sends.</summary>
    public const string Form = "x-clientgen-form";

    /// <summary>For templates: how members of a form are written that are not written as usual, ready to print.</summary>
    public const string FormEncoding = "x-clientgen-form-encoding";

    /// <summary>On a parameter that is a part of a form: the media type that the document names.</summary>
    public const string PartType = "x-clientgen-part-type";

    /// <summary>On a parameter that is a part of a form: whether it is a file, or several.</summary>
    public const string IsFile = "x-clientgen-is-file";

    /// <summary>Overlay, on an operation: the caller makes the body.</summary>
    public const string Content = "x-clientgen-content";

    /// <summary>Overlay, on a request or an operation: what the vendor bills it by.</summary>
    public const string Billing = "x-clientgen-billing";

    /// <summary>Overlay, on the document: the vendor's name, when it is not that of the document's folder.</summary>
    public const string Vendor = "x-clientgen-vendor";

    /// <summary>For templates: the expression that describes an operation to the transport, ready to print.</summary>
    public const string Descriptor = "x-clientgen-descriptor";

    /// <summary>For templates: where a type or member stands in the vendor's document.</summary>
    public const string Pointers = "x-clientgen-pointers";

    /// <summary>For templates: the doc comment and attributes of a type or member, ready to print.</summary>
    public const string Head = "x-clientgen-head";

    /// <summary>For templates: the doc comment of an operation that gives what came around its response, ready to print.</summary>
    public const string ResponseHead = "x-clientgen-response-head";

    /// <summary>For templates: an example of the operation with its response, ready to print; absent where none is known.</summary>
    public const string ResponseExample = "x-clientgen-response-example";

    /// <summary>For templates: the doc comment of an operation's dry run, ready to print.</summary>
    public const string DryRunHead = "x-clientgen-dry-run-head";

    /// <summary>On an operation: its arguments as an example passes them, with their parentheses.</summary>
    public const string Example = "x-clientgen-example";

    /// <summary>For templates: the C# name of a member.</summary>
    public const string Member = "x-clientgen-member";

    /// <summary>For templates: the one value a member has.</summary>
    public const string Constant = "x-clientgen-const";

    /// <summary>For templates: the initial value of a member, ready to print.</summary>
    public const string Initial = "x-clientgen-initial";

    /// <summary>For templates: the doc comments of enum values, ready to print.</summary>
    public const string ValueHeads = "x-clientgen-value-heads";

    /// <summary>For templates: the type is written elsewhere.</summary>
    public const string External = "x-clientgen-external";

    /// <summary>On a type that is written elsewhere: the schemas it can hold.</summary>
    public const string Holds = "x-clientgen-holds";

    /// <summary>For templates: the base class.</summary>
    public const string Base = "x-clientgen-base";

    /// <summary>For templates: an optional member of a request that may also be null.</summary>
    public const string Optional = "x-clientgen-optional";

    /// <summary>The value the vendor uses when a member is absent: for documentation only.</summary>
    public const string Default = "x-clientgen-default";

    /// <summary>On a component: its discriminator, with references in place of names.</summary>
    public const string Discriminator = "x-clientgen-discriminator";

    /// <summary>On a component: the key that the vendor gave it, which is what a discriminator without a mapping means.</summary>
    public const string Key = "x-clientgen-key";

    /// <summary>On a variant of a union: the member and the values that its discriminator names it by.</summary>
    public const string Tag = "x-clientgen-tag";

    /// <summary>On a model: a reference to the model that it derives from.</summary>
    public const string Parent = "x-clientgen-parent";

    /// <summary>On a model that derives from another, or is derived from: the values of the tag that mean it, the one it writes
    /// first.</summary>
    public const string TagValues = "x-clientgen-tag-values";

    /// <summary>For templates, on a member: a base class declares it.</summary>
    public const string Inherited = "x-clientgen-inherited";

    /// <summary>For templates, on a model: the C# type of the members that it does not name.</summary>
    public const string Values = "x-clientgen-values";

    /// <summary>The member may be null.</summary>
    public const string Nullable = "x-clientgen-nullable";

    /// <summary>On a parameter: its value is sent as JSON.</summary>
    public const string JsonParameter = "x-clientgen-json-parameter";

    /// <summary>For templates: the call that puts a parameter into its place, ready to print.</summary>
    public const string Call = "x-clientgen-call";

    /// <summary>For templates: the media type of a body, as a C# literal.</summary>
    public const string BodyType = "x-clientgen-body-type";

    /// <summary>For templates: the media type of a body that is text, as a C# literal.</summary>
    public const string TextBody = "x-clientgen-text-body";

    /// <summary>On an operation: the media types that its responses have, where they are not JSON's usual one.</summary>
    public const string Accept = "x-clientgen-accept";

    /// <summary>On an operation: what each success status brings.</summary>
    public const string ResponseForms = "x-clientgen-answer-forms";

    /// <summary>For templates: how each success status is read, ready to print.</summary>
    public const string Responses = "x-clientgen-responses";

    /// <summary>For templates: the operation may answer with no value.</summary>
    public const string OrNone = "x-clientgen-or-none";

    /// <summary>On a parameter that is a header of a part: the part and the header, as arguments ready to print.</summary>
    public const string PartHeader = "x-clientgen-part-header";

    /// <summary>On an operation: the media types that a call may choose for its body.</summary>
    public const string RequestTypes = "x-clientgen-request-types";

    /// <summary>On an operation: the media types that a call may ask for.</summary>
    public const string ResponseTypes = "x-clientgen-response-types";

    /// <summary>On an operation whose caller may make the body, since the document names media types that have no model: the one that is
    /// left for it, as an argument ready to print, or nothing.</summary>
    public const string OtherContent = "x-clientgen-other-content";

    /// <summary>On an operation: the media types of its response that are files beside the model.</summary>
    public const string FileTypes = "x-clientgen-file-types";

    /// <summary>For templates: the doc comment of the method whose caller makes the body.</summary>
    public const string ContentHead = "x-clientgen-content-head";

    /// <summary>For templates: the doc comment of the method that asks for such a file.</summary>
    public const string FileHead = "x-clientgen-file-head";

    /// <summary>For templates: the method that asks for such a file, without the end of its name.</summary>
    public const string FileMethod = "x-clientgen-file-method";

    /// <summary>For templates: the call that asks for such a file, ready to print.</summary>
    public const string FileCall = "x-clientgen-file-call";
}
