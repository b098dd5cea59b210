namespace ClientGen.Build.Tests.Packed;

/// <summary>What consumers write.</summary>
internal static class Sources
{
    public const string ShopTests = """
        using ClientGen.Claid;
        using ClientGen.Http;
        using ClientGen.Testing;
        using Moq;
        using NSubstitute;
        using Xunit;

        public sealed class ShopTests(ClaidFixture claid) : IClassFixture<ClaidFixture>
        {
            private static readonly EditRequest Request = new() { Input = "https://your.shop/sofa.jpg", Operations = new() };

            [Fact]
            public async Task APhoto_IsBoughtOnce()
            {
                using var client = claid.CreateClient();
                await client.Images.EditAsync(Request, cancellationToken: TestContext.Current.CancellationToken);
                Assert.Equal(1, claid.Simulator.Purchases);
            }

            [Fact]
            public void ADryRun_ShowsTheRequest()
            {
                using var client = new ClaidClient("a-key-of-nobody");
                Assert.Null(client.Images.DryRun.Edit(Request).ExpectedCost!.Credits);
            }

            [Fact]
            public async Task Moq_Answers()
            {
                var images = new Mock<ClaidImagesClient>();
                var client = new Mock<ClaidClient>();
                client.SetupGet(c => c.Images).Returns(images.Object);
                images
                    .Setup(i => i.EditAsync(It.IsAny<EditRequest>(), It.IsAny<RequestOptions?>(), It.IsAny<CancellationToken>()))
                    .ReturnsAsync(new EditResult());
                Assert.NotNull(await client.Object.Images.EditAsync(Request, null, TestContext.Current.CancellationToken));
            }

            [Fact]
            public async Task NSubstitute_Answers()
            {
                var images = Substitute.For<ClaidImagesClient>();
                images.EditAsync(default!, null, TestContext.Current.CancellationToken).ReturnsForAnyArgs(new EditResult());
                Assert.NotNull(await images.EditAsync(Request, null, TestContext.Current.CancellationToken));
            }
        }
        """;

    public const string WebApplication = """
        using System.Net.Http.Json;
        using ClientGen.Claid;

        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddClaid(options => options.ApiKey = "a-key-of-nobody");
        await using var app = builder.Build();
        app.MapPost("/", (OutputOptions options, ClaidClient client) => options);
        await app.StartAsync();

        using var http = new HttpClient();
        using var body = new StringContent("{\"format\":\"png\",\"new\":[1]}", null, "application/json");
        using var response = await http.PostAsync(app.Urls.First(), body);
        var text = await response.Content.ReadAsStringAsync();
        var options = System.Text.Json.JsonSerializer.Deserialize<OutputOptions>(text)!;
        Console.WriteLine($"{text} is {(options.Format == OutputFormat.Png ? "png" : "something else")}");
        """;

    public const string FSharp = """
        open ClientGen.Claid

        let client = new ClaidClient("a-key-of-nobody")
        let request =
            AiEditRequest(Input = "https://your.shop/sofa.jpg", Options = AiEditOptions(Prompt = "Make the sofa red"))
        let preview = client.Images.DryRun.StartAiEdit(request)
        printfn "%O %O: %O" preview.Method preview.Address preview.ExpectedCost
        """;

    public const string AllThree = """
        using System.Threading.Tasks;
        using ClientGen.Autoenhance;
        using ClientGen.Claid;
        using ClientGen.Http;
        using ClientGen.PerfectlyClear;

        public static class Consumer
        {
            public static async Task RunAsync(ClaidImagesClient images, AutoenhanceImagesClient photos, PerfectlyClearClient client)
            {
                var edit = new EditRequest { Input = "https://your.shop/sofa.jpg", Operations = new ImageOperations() };
                await images.EditAsync(edit);
                var cost = images.DryRun.Edit(edit).ExpectedCost;
                await photos.SaveAsync("id", "a.jpg", Rendition.FreePreview);
                await client.CorrectToFileAsync(ImageSource.File("a.jpg"), "b.jpg", new CorrectionOptions { Preset = "none" });
            }
        }
        """;
}
