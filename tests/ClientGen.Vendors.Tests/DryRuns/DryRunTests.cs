using System.Reflection;
using System.Text.RegularExpressions;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.Json;
using ClientGen.PerfectlyClear;

namespace ClientGen.Vendors.Tests.DryRuns;

/// <summary>What is billed can be looked at before: the request as it would be sent, and its price as far as it is published.</summary>
public sealed partial class DryRunTests : IDisposable
{
    private static readonly EditRequest Edit = new()
    {
        Input = "https://a.example/b.jpg",
        Operations = new() { Adjustments = new() { Exposure = 10 } },
    };

    private readonly Wires.Silent _silence = new();
    private readonly Wires _dry;

    public DryRunTests() => _dry = new(_silence);

    public void Dispose()
    {
        _dry.Dispose();
        _silence.Dispose();
    }

    // Each purchase twice: as it is shown, and as it is sent.
    private static readonly (string Name, Func<Wires, RequestPreview> Show, Func<Wires, Task> Send)[] Purchases =
    [
        ("edit", w => w.Claid.Images.DryRun.Edit(Edit), w => w.Claid.Images.EditAsync(Edit)),
        (
            "edit with options",
            w => w.Claid.Images.DryRun.Edit(Edit, new RequestOptions { Headers = { ["X-Mine"] = "1" } }),
            w => w.Claid.Images.EditAsync(Edit, new RequestOptions { Headers = { ["X-Mine"] = "1" } })
        ),
        ("edit as a job", w => w.Claid.Images.DryRun.StartEdit(Edit), w => w.Claid.Images.StartEditAsync(Edit)),
        (
            "batch",
            w => w.Claid.Images.DryRun.StartBatchEdit(new() { Input = "storage://s/in/", Operations = Edit.Operations }),
            w => w.Claid.StartBatchEditAsync(new BatchEditRequest { Input = "storage://s/in/", Operations = Edit.Operations })
        ),
        (
            "video",
            w =>
                w.Claid.Videos.DryRun.StartVideo(
                    new()
                    {
                        Input = "u",
                        Options = new() { Prompt = "é \" closer" },
                    }
                ),
            w =>
                w.Claid.Videos.StartVideoAsync(
                    new()
                    {
                        Input = "u",
                        Options = new() { Prompt = "é \" closer" },
                    }
                )
        ),
        (
            "correction",
            w => w.PerfectlyClear.Corrections.DryRun.Submit("a key/1", preset: "none", @long: 2000),
            w => w.PerfectlyClear.Corrections.SubmitAsync("a key/1", preset: "none", @long: 2000)
        ),
        (
            "full image",
            w => w.Autoenhance.Images.DryRun.Open("id-1", Rendition.PaidFullImage, new() { Quality = 80 }),
            w => w.Autoenhance.Images.OpenAsync("id-1", Rendition.PaidFullImage, new() { Quality = 80 })
        ),
        (
            "preview",
            w => w.Autoenhance.Images.DryRun.Open("id-1", Rendition.FreePreview),
            w => w.Autoenhance.Images.OpenAsync("id-1", Rendition.FreePreview)
        ),
    ];

    public static TheoryData<string> Names => [.. Purchases.Select(purchase => purchase.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task What_is_shown_is_what_is_sent(string name)
    {
        var (_, show, send) = Purchases.Single(purchase => purchase.Name == name);
        using var wire = new Wires.Keeps();
        using var real = new Wires(wire);
        await Should.ThrowAsync<ApiException>(() => send(real));
        Written(show(_dry)).ShouldBe(wire.Sent!.Replace(Wires.Key, "[key]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_is_shown_with_a_note_in_place_of_the_file()
    {
        using var wire = new Wires.Keeps();
        using var real = new Wires(wire);
        var image = ImageSource.Bytes([0xFF, 0xD8, 0xFF, 0xE0, 1], "a \"b\".jpg");
        await Should.ThrowAsync<ApiException>(() => real.Claid.Images.UploadAsync(image, Edit));
        var shown = _dry.Claid.Images.DryRun.Upload(image, Edit);
        Unbound(Written(shown).Replace("[a \"b\".jpg, 5 bytes]", "BYTES", StringComparison.Ordinal))
            .ShouldBe(
                Unbound(wire.Sent!.Replace(Wires.Key, "[key]", StringComparison.Ordinal))
                    .Replace("\uFFFD\uFFFD\uFFFD\uFFFD\u0001", "BYTES", StringComparison.Ordinal)
            );
        shown.ExpectedCost!.ToString().ShouldBe("1 x image, unknown credits");
    }

    [Fact]
    public void A_file_that_can_be_read_once_is_not_read()
    {
        using var once = new OneTime();
        _dry.Claid.Images.DryRun.Upload(ImageSource.Stream(once, "a.jpg"), Edit).Body.ShouldNotBeNull().ShouldContain("[a.jpg]");
        once.Reads.ShouldBe(0);
    }

    [Fact]
    public void A_correction_is_shown_before_its_file_is_uploaded()
    {
        var photo = ImageSource.Bytes(PerfectlyClear.Tests.Files.Jpeg(2000, 1000), "a.jpg");
        var shown = _dry.PerfectlyClear.Corrections.DryRun.Correct(photo, new() { Preset = "none", RemoveGlares = true });
        shown.Method.ShouldBe(HttpMethod.Get);
        shown.Address.AbsoluteUri.ShouldBe("https://api.perfectlyclear.io/v2/pfc?fileKey=KEY-OF-THE-UPLOAD&preset=none&removeGlares=true");
        Should.Throw<InputRefusedException>(() =>
            _dry.PerfectlyClear.Corrections.DryRun.Correct(ImageSource.Bytes([.. "GIF89a"u8], "a.gif"))
        );
    }

    [Fact]
    public void What_the_vendor_would_refuse_throws_as_it_does_when_it_is_sent() =>
        Should
            .Throw<InvalidRequestException>(() =>
                _dry.Claid.Images.DryRun.Edit(
                    new()
                    {
                        Input = "https://a.example/b.jpg",
                        Operations = new() { Adjustments = new() { Exposure = 101 } },
                    }
                )
            )
            .Issues.ShouldHaveSingleItem()
            .Path.ShouldBe("Operations.Adjustments.Exposure");

    [Fact]
    public void A_key_that_got_into_the_request_is_not_shown()
    {
        var shown = _dry.Claid.Images.DryRun.Edit(new() { Input = $"https://a.example/{Wires.Key}", Operations = Edit.Operations });
        shown.ToString().ShouldNotContain(Wires.Key);
        shown.ToString().ShouldContain("Authorization: Bearer [key]\n");
    }

    [Fact]
    public void Prices_are_those_that_are_published()
    {
        var images = _dry.Claid.Images.DryRun;
        var prompt = new AiEditRequest
        {
            Input = "u",
            Options = new() { Prompt = "red" },
        };
        images.StartAiEdit(prompt).ExpectedCost!.Credits.ShouldBe(2);
        prompt.Output = new AiEditOutputOptions { NumberOfImages = 3 };
        images.StartAiEdit(prompt).ExpectedCost!.ToString().ShouldBe("3 x image, 6 credits");
        images.StartAiEdit(prompt).ExpectedCost!.Source.ShouldNotBeNull().ShouldStartWith("https://docs.claid.ai/");
        Video(VideoDuration.FiveSeconds).Credits.ShouldBe(35);
        Video(VideoDuration.TenSeconds).Credits.ShouldBe(70);
        // The page prices two lengths. What it says of no other, nobody knows.
        Video(new VideoDuration("7")).Credits.ShouldBeNull();

        ExpectedCost Video(VideoDuration duration) =>
            _dry
                .Claid.Videos.DryRun.StartVideo(
                    new()
                    {
                        Input = "u",
                        Options = new() { Prompt = "closer", Duration = duration },
                    }
                )
                .ExpectedCost!;
    }

    [Fact]
    public void A_price_that_is_not_published_is_unknown_and_never_nothing()
    {
        foreach (var (name, show, _) in Purchases.Where(purchase => purchase.Name is not ("preview" or "video")))
        {
            var cost = show(_dry).ExpectedCost.ShouldNotBeNull(name);
            cost.Credits.ShouldBeNull(name);
            cost.ToString().ShouldEndWith("unknown credits");
        }
        _dry.Autoenhance.Images.DryRun.Open("id-1", Rendition.FreePreview).ExpectedCost.ShouldBeNull();
    }

    [Theory]
    [InlineData("storage://s/folder/", null)]
    [InlineData("https://a.example/b.jpg", 1)]
    public void Only_the_vendor_can_count_the_images_of_a_folder(string input, int? images) => Batch(input).Units.ShouldBe(images);

    [Fact]
    public void The_addresses_of_a_list_are_counted()
    {
        Batch(BatchInput.Images(["https://a.example/1.jpg", "https://a.example/2.jpg"])).Units.ShouldBe(2);
        Batch(BatchInput.Images(["https://a.example/1.jpg", "storage://s/more/"])).Units.ShouldBeNull();
        Batch(BatchInput.Folder("storage://s/more/", recursive: true)).Units.ShouldBeNull();
    }

    [Fact]
    public void Every_billable_operation_has_a_dry_run()
    {
        var operations = new[] { typeof(ClaidClient), typeof(PerfectlyClearClient), typeof(AutoenhanceClient) }
            .SelectMany(client => client.Assembly.GetTypes())
            .Where(type => type.Name == "Operations" && type.DeclaringType is not null)
            .SelectMany(type => type.GetFields().Select(field => (type.DeclaringType!, Operation: (ApiOperation)field.GetValue(null)!)))
            .ToList();
        operations.Count.ShouldBeGreaterThan(35);
        foreach (var (client, operation) in operations)
        {
            var view = client.Assembly.GetType(client.FullName + "DryRun");
            var shows = view?.GetMethods().Any(method => method.Name == operation.Name) == true;
            shows.ShouldBe(operation.Cost == OperationCost.Billable, operation.ToString());
        }
    }

    [Fact]
    public void Every_request_that_is_billed_says_what_it_costs() =>
        typeof(ClaidImagesClient)
            .Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("DryRun", StringComparison.Ordinal))
            .SelectMany(view => view.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetParameters().Where(parameter => parameter.Name == "request"))
            .Where(parameter => !typeof(IBilledRequest).IsAssignableFrom(parameter.ParameterType))
            .Select(parameter => parameter.Member.Name)
            .ShouldBeEmpty();

    private ExpectedCost Batch(BatchInput input) =>
        _dry.Claid.Images.DryRun.StartBatchEdit(new() { Input = input, Operations = Edit.Operations }).ExpectedCost!;

    private static string Written(RequestPreview shown)
    {
        var lines = shown.Headers.Select(header => $"{header.Key}: {header.Value}\n").Order(StringComparer.Ordinal);
        return $"{shown.Method} {shown.Address.AbsoluteUri}\n{string.Concat(lines)}\n{shown.Body}";
    }

    private static string Unbound(string text) => Boundary().Replace(text, "BOUNDARY");

    [GeneratedRegex("clientgen-[0-9a-f]{32}")]
    private static partial Regex Boundary();

    private sealed class OneTime : MemoryStream
    {
        public int Reads { get; private set; }

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Reads++;
            return base.Read(buffer, offset, count);
        }
    }
}
