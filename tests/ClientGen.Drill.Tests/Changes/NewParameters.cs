using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Parameters more.</summary>
internal static class NewParameters
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";
    private const string Enhanced = "/v3/images/{id}/enhanced";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Claid,
            Additive,
            "an optional query parameter more (limit of GET /v1/storage/storages)",
            d =>
                d.Operation("get", "/v1/storage/storages")
                    .Parameters()
                    .Add(Edits.Json("{name:'limit',in:'query',required:false,schema:{type:'integer',title:'Limit',default:50}}"))
        )
        {
            Shows = ["int? limit"],
        },
        new(
            Pfc,
            Additive,
            "an optional query parameter more at the end (sharpen of GET /pfc)",
            d => d.Operation("get", "/pfc").Parameters().Add(Edits.Json("{name:'sharpen',in:'query',schema:{type:'boolean'}}"))
        )
        {
            Shows = ["bool? sharpen"],
        },
        new(
            Pfc,
            Additive,
            "an optional query parameter more in the middle, of the type of its neighbours (dpi before width)",
            d => d.Operation("get", "/pfc").Parameter("width").AddBeforeSelf(Edits.Json("{name:'dpi',in:'query',schema:{type:'integer'}}"))
        )
        {
            Shows = ["int? dpi"],
        },
        new(
            Auto,
            Additive,
            "an optional query parameter more of the call that buys (dpi)",
            d => d.Operation("get", Enhanced).Parameters().Add(Edits.Json("{name:'dpi',in:'query',schema:{type:'integer'}}"))
        )
        {
            Shows = ["int? dpi"],
        },
        new(
            Claid,
            Additive,
            "an optional header parameter more (X-Request-Id of POST /v1/image/edit)",
            d =>
                d.Operation("post", "/v1/image/edit")
                    .Parameters()
                    .Add(Edits.Json("{name:'X-Request-Id',in:'header',required:false,schema:{type:'string'}}"))
        ),
        new(
            Auto,
            Additive,
            "an idempotency key for the call that creates (header Idempotency-Key)",
            d =>
                d.Operation("post", "/v3/images/")
                    .Parameters()
                    .Add(Edits.Json("{name:'Idempotency-Key',in:'header',schema:{type:'string',format:'uuid'}}"))
        ),
        new(
            Auto,
            Additive,
            "a list in the query more (status of GET /v3/orders/)",
            d =>
                d.Operation("get", "/v3/orders/")
                    .Parameters()
                    .Add(
                        Edits.Json(
                            """
                            {name:'status',in:'query',style:'form',explode:true,schema:{type:'array',
                            items:{'$ref':'#/components/schemas/OrderStatus'}}}
                            """
                        )
                    )
        )
        {
            Code =
            [
                (
                    "AutoenhanceOrdersClient.List.cs",
                    "ReadPageAsync(offset, perPage, search, sort, options, cancellationToken)",
                    "ReadPageAsync(offset, perPage, search, sort, options: options, cancellationToken: cancellationToken)"
                ),
            ],
            Shows = ["status"],
        },
    ];
}
