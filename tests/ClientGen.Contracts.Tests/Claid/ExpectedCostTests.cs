namespace ClientGen.Claid.Contracts.Tests;

public sealed class ExpectedCostTests
{
    [Fact]
    public void AiEdit_CountsImages()
    {
        var request = new AiEditRequest
        {
            Input = "u",
            Options = new() { Prompt = "red" },
        };
        request.ExpectedCost.Units.ShouldBe(1);
        request.Output = "storage://s/folder/";
        request.ExpectedCost.Units.ShouldBe(1);
        request.Output = new AiEditOutputOptions { NumberOfImages = 3 };
        request.ExpectedCost.Units.ShouldBe(3);
        request.ExpectedCost.Unit.ShouldBe("image");
    }

    [Fact]
    public void Video_CountsSeconds()
    {
        var request = new VideoRequest
        {
            Input = "u",
            Options = new() { Prompt = "closer" },
        };
        request.ExpectedCost.Units.ShouldBe(5);
        request.Options.Duration = VideoDuration.TenSeconds;
        request.ExpectedCost.Units.ShouldBe(10);
        request.ExpectedCost.Unit.ShouldBe("second");
    }

    [Fact]
    public void WhatIsNotPublished_StaysUnknown()
    {
        var cost = new EditRequest { Input = "u", Operations = new() }.ExpectedCost;
        cost.Credits.ShouldBeNull();
        cost.ToString().ShouldBe("1 x image, unknown credits");
    }
}
