using static ClientGen.Drill.Tests.Changes.ChangeKind;

namespace ClientGen.Drill.Tests.Changes;

/// <summary>Operations more.</summary>
internal static class NewOperations
{
    private const string Claid = "claid";
    private const string Pfc = "perfectlyclear";
    private const string Auto = "autoenhance";

    public static IReadOnlyList<Change> All { get; } =
    [
        new(
            Pfc,
            Additive,
            "a tag more that no operation has",
            d => ((JArray)d["tags"]!).Add(Edits.Json("{name:'Videos',description:'Later.'}"))
        ),
        new(
            Claid,
            Additive,
            "an operation more in an area of its own, its answer not wrapped (GET /v1/account)",
            d =>
                d["paths"]!["/v1/account"] = Edits.Json(
                    """
                    {get:{tags:['Account'],operationId:'get_account_v1_account_get',summary:'Get Account',
                    responses:{'200':{description:'Successful Response',
                    content:{'application/json':{schema:{title:'Account',type:'object',
                    properties:{credits:{type:'integer'}}}}}}}}}
                    """
                )
        )
        {
            Shows = ["class ClaidAccountClient"],
        },
        new(
            Claid,
            Additive,
            "an operation more that may cost, in an area that is there (POST /v1/image/caption)",
            d =>
                d["paths"]!["/v1/image/caption"] = Edits.Json(
                    """
                    {post:{tags:['Image'],operationId:'image_caption_v1_image_caption_post',summary:'Image Caption',
                    requestBody:{required:true,content:{'application/json':{schema:{type:'object',
                    properties:{input:{type:'string'}},required:['input']}}}},
                    responses:{'200':{description:'Successful Response',
                    content:{'application/json':{schema:{type:'object',properties:{data:{type:'object',
                    properties:{caption:{type:'string'}}}}}}}}}}}
                    """
                )
        )
        {
            Shows = ["ImageCaptionAsync"],
        },
        new(
            Claid,
            Additive,
            "an operation more without a body (DELETE of a job, 204)",
            d =>
                d.Path("/v1/image/edit/async/{task_id}")["delete"] = Edits.Json(
                    """
                    {tags:['Image'],operationId:'cancel_edit_v1_image_edit_async__task_id__delete',
                    parameters:[{name:'task_id',in:'path',required:true,schema:{type:'integer'}}],
                    responses:{'204':{description:'Cancelled.'}}}
                    """
                )
        )
        {
            Shows = ["CancelEditAsync"],
        },
        new(
            Pfc,
            Additive,
            "an operation more without a word on its cost (POST /pfc/batch)",
            d =>
                d["paths"]!["/pfc/batch"] = Edits.Json(
                    """
                    {post:{tags:['Corrections'],operationId:'startBatch',requestBody:{required:true,
                    content:{'application/json':{schema:{type:'object',properties:{fileKeys:{type:'array',
                    items:{type:'string'}}}}}}},responses:{'200':{description:'Started.',
                    content:{'application/json':{schema:{'$ref':'#/components/schemas/Correction'}}}}}}}
                    """
                )
        )
        {
            Shows = ["StartBatchAsync"],
        },
        new(
            Auto,
            Additive,
            "an operation more in an area of its own (GET /v3/usage)",
            d =>
                d["paths"]!["/v3/usage"] = Edits.Json(
                    """
                    {get:{tags:['Usage'],operationId:'usage',responses:{'200':{description:'The usage.',
                    content:{'application/json':{schema:{type:'object',properties:{credits:{type:'integer'}}}}}}}}}
                    """
                )
        )
        {
            Shows = ["class AutoenhanceUsageClient"],
        },
        new(
            Auto,
            Additive,
            "an operation more without an operationId (GET /v3/images/{id}/thumbnail)",
            d =>
                d["paths"]!["/v3/images/{id}/thumbnail"] = Edits.Json(
                    """
                    {get:{tags:['Images'],parameters:[{name:'id',in:'path',required:true,schema:{type:'string'}}],
                    responses:{'200':{description:'A small picture.',content:{'image/jpeg':{schema:{type:'string',
                    format:'binary'}}}}}}}
                    """
                )
        )
        {
            Shows = ["ThumbnailAsync"],
        },
        new(Auto, Additive, "a webhook more", d => d["webhooks"]!["order"] = d["webhooks"]!["event"]!.DeepClone()),
    ];
}
