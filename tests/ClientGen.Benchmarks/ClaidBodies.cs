namespace ClientGen.Benchmarks;

/// <summary>The same bodies of Claid for both kinds of generated code, kept to what stock NSwag can read and write at all.</summary>
internal static partial class ClaidBodies
{
    // No explicit null, no echoed request and no scalar in a union: stock code throws on the first and loses or refuses the others.
    private const string Address = """
        ,"tmp_url":"https://files.test/a.jpg"
        """;
    private const string Unknown = """
        ,"extra":{"kept":1.5}
        """;

    /// <summary>A finished batch.</summary>
    /// <param name="images">How many results it has.</param>
    /// <param name="more">Whether each image has a member that the document does not name.</param>
    public static string Response(int images, bool more = true)
    {
        var results = string.Join(
            ',',
            Enumerable.Repeat($$$"""{"input_object":{{{Image(more, more)}}},"output_object":{{{Image(true, more)}}}}""", images)
        );
        return $$$"""
            {"data":{"id":7,"status":"DONE","created_at":"2026-03-04T05:06:07Z","request":{},"errors":[],"results":[{{{results}}}]}}
            """;
    }

    // The document has an address for what comes out alone: for what went in it is one more unknown member.
    private static string Image(bool address, bool more)
    {
        var rest = (address ? Address : "") + (more ? Unknown : "");
        return $$$"""{"ext":"jpg","mps":1.92,"mime":"image/jpeg","format":"JPEG","width":1600,"height":1200{{{rest}}} }""";
    }

    /// <summary>The response to the start of a batch.</summary>
    public const string Started = """
        {"data":{"id":7,"status":"ACCEPTED","result_url":"https://api.claid.ai/v1/image/edit/batch/7","created_at":"2026-03-04T05:06:07Z",
          "request":{}}}
        """;

    /// <summary>A request with every kind of edit for a hundred images. Stock code cannot hold it.</summary>
    public static string Wide { get; } =
        $$$"""
            {"input":[{{{string.Join(
                ',',
                Enumerable.Range(0, 100).Select(image => $"\"https://files.test/folder/image-{image:000}.jpg\"")
            )}}}],
              "operations":{"restorations":{"decompress":"moderate","upscale":"smart_enhance","polish":true},
                "adjustments":{"hdr":60,"exposure":5,"saturation":6,"contrast":7,"sharpness":8},
                "background":{"remove":true,"color":"#ffffff"},"resizing":{"width":1000,"height":800,"fit":"bounds"},
                "padding":"5%","privacy":{"blur_car_plate":true}},
              "output":{"destination":"storage://storage_1/out/","format":{"type":"jpeg","quality":90} } }
            """;

    /// <summary>A request with one value for each member that stock code would otherwise fill with the vendor's default.</summary>
    public static ClientGen.Claid.BatchEditRequest Request() =>
        new()
        {
            Input = new ClientGen.Claid.BatchInputOptions { Source = "storage://storage_1/folder/", Recursive = true },
            Operations = new()
            {
                Adjustments = new()
                {
                    Exposure = 5,
                    Saturation = 6,
                    Contrast = 7,
                    Sharpness = 8,
                },
                Padding = "5%",
            },
        };
}
