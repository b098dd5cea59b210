using ClientGen.Json;

namespace ClientGen.Claid.Contracts.Tests;

/// <summary>The vendor fetches images itself: a path on the caller's machine is refused before it costs anything, wherever it
/// stands.</summary>
public sealed class AddressTests
{
    private const string Good = "https://a.example/b.jpg";

    public static TheoryData<string> Local =>
        [
            @"C:\photos\sofa.jpg",
            "c:/photos/sofa.jpg",
            "/home/me/sofa.jpg",
            "~/sofa.jpg",
            "./sofa.jpg",
            "../sofa.jpg",
            @"photos\sofa.jpg",
            @"\\server\share\sofa.jpg",
            "file:///home/me/sofa.jpg",
            "FILE:sofa.jpg",
            "sofa.jpg",
            "photos/sofa.jpg",
            "//a.example/sofa.jpg",
            " /home/me/sofa.jpg",
        ];

    [Theory, MemberData(nameof(Local))]
    public void ALocalPath_IsAnError(string path)
    {
        var issue = new EditRequest { Input = path, Operations = new() }
            .Validate()
            .ShouldHaveSingleItem();
        issue.IsCertain.ShouldBeTrue();
        issue.Path.ShouldBe("Input");
        // A path may hold somebody's name.
        issue.Message.ShouldNotContain("sofa");
    }

    [Theory]
    [InlineData(Good)]
    [InlineData("HTTP://a.example:8080/b")]
    [InlineData("storage://my storage/folder/")]
    [InlineData("https://a.example/a%5Cb/C:/x.jpg")]
    public void WhatTheVendorReaches_IsTaken(string address) =>
        new EditRequest { Input = address, Operations = new() }
            .Validate()
            .ShouldBeEmpty();

    public static TheoryData<string, JsonModel> Everywhere =>
        new()
        {
            {
                "/input",
                new BatchEditRequest { Input = "/a.jpg", Operations = new() }
            },
            {
                "/input/1",
                new BatchEditRequest { Input = BatchInput.Images([Good, "/a.jpg"]), Operations = new() }
            },
            {
                "/input/source",
                new BatchEditRequest { Input = BatchInput.Folder("/photos/", recursive: true), Operations = new() }
            },
            {
                "/output",
                new BatchEditRequest
                {
                    Input = Good,
                    Operations = new(),
                    Output = "/results/",
                }
            },
            {
                "/output/destination",
                new EditRequest
                {
                    Input = Good,
                    Operations = new(),
                    Output = new OutputOptions { Destination = "/results/" },
                }
            },
            {
                "/input",
                new AiEditRequest
                {
                    Input = "/a.jpg",
                    Options = new() { Prompt = "red sofa" },
                }
            },
            {
                "/output",
                new AiEditRequest
                {
                    Input = Good,
                    Options = new() { Prompt = "red sofa" },
                    Output = "/results/",
                }
            },
            {
                "/output/destination",
                new AiEditRequest
                {
                    Input = Good,
                    Options = new() { Prompt = "red sofa" },
                    Output = new AiEditOutputOptions { Destination = "/results/" },
                }
            },
            {
                "/input/model",
                new FashionModelsRequest
                {
                    Input = new() { Model = "/a.jpg", Clothing = [Good] },
                    Options = new(),
                }
            },
            {
                "/input/clothing/0",
                new FashionModelsRequest
                {
                    Input = new() { Clothing = ["/a.jpg"] },
                    Options = new(),
                }
            },
            {
                "/output",
                new FashionModelsRequest
                {
                    Input = new() { Clothing = [Good] },
                    Options = new(),
                    Output = "/results/",
                }
            },
            {
                "/output/destination",
                new FashionModelsRequest
                {
                    Input = new() { Clothing = [Good] },
                    Options = new(),
                    Output = new FashionModelsOutputOptions { Destination = "/r/" },
                }
            },
            {
                "/output",
                new GenerateRequest { Input = "a wooden table", Output = "/results/" }
            },
            {
                "/input",
                new VideoRequest
                {
                    Input = "/a.jpg",
                    Options = new() { Prompt = "closer" },
                }
            },
            {
                "/output",
                new VideoRequest
                {
                    Input = Good,
                    Output = "/results/",
                    Options = new() { Prompt = "closer" },
                }
            },
            {
                "/object/image_url",
                new SceneRequest
                {
                    Object = new AbsolutePlacement { ImageUrl = "/a.jpg" },
                    Scene = new PromptScene { Prompt = "on a table" },
                }
            },
            {
                "/object/image_url",
                new SceneRequest
                {
                    Object = new OriginalPlacement { ImageUrl = "/a.jpg" },
                    Scene = new PromptScene { Prompt = "on a table" },
                }
            },
            {
                "/object/image_url",
                new SceneRequest
                {
                    Object = new PaddingPlacement { ImageUrl = "/a.jpg", Padding = "10%" },
                    Scene = new PromptScene { Prompt = "on a table" },
                }
            },
            {
                "/scene/template_url",
                new SceneRequest
                {
                    Object = new AbsolutePlacement { ImageUrl = Good },
                    Scene = new TemplateScene { TemplateUrl = "/a.jpg", View = TemplateView.Front },
                }
            },
            {
                "/output",
                new SceneRequest
                {
                    Object = new AbsolutePlacement { ImageUrl = Good },
                    Scene = new PromptScene { Prompt = "on a table" },
                    Output = "/results/",
                }
            },
            {
                "/output/destination",
                new SceneRequest
                {
                    Object = new AbsolutePlacement { ImageUrl = Good },
                    Scene = new PromptScene { Prompt = "on a table" },
                    Output = new SceneOutputOptions { Destination = "/r/" },
                }
            },
            {
                "/style_reference_image",
                new StyleTransferOptions { StyleReferenceImage = "/a.jpg", Prompt = "oil on canvas" }
            },
        };

    [Theory, MemberData(nameof(Everywhere))]
    public void ALocalPath_IsFoundWhereverItStands(string pointer, JsonModel request)
    {
        var issue = request.Validate().ShouldHaveSingleItem();
        issue.IsCertain.ShouldBeTrue();
        issue.Pointer.ShouldBe(pointer);
    }

    /// <summary>N14: a batch's list may mix a storage folder and addresses of images.</summary>
    [Fact]
    public void AList_MayMixAFolderAndAddresses()
    {
        var request = new BatchEditRequest { Input = BatchInput.Images(["storage://storage_1/input_folder/", Good]), Operations = new() };
        request.Validate().ShouldBeEmpty();
        ModelJson
            .Serialize(request)
            .ShouldBe("""{"input":["storage://storage_1/input_folder/","https://a.example/b.jpg"],"operations":{}}""");
    }
}
