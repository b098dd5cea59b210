namespace ClientGen.Testing.Tests.Guides;

/// <summary>Every sample of C# in the pages compiles as it stands, as a program of its own.</summary>
[Slow("compiles samples")]
public sealed class SampleTests
{
    /// <summary>The page, and which of its samples.</summary>
    public static TheoryData<string, int> Samples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var (page, sample) in Sample.All())
                data.Add(page, sample);
            return data;
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void ASample_Compiles(string page, int sample)
    {
        Sample.Read(page, sample).Errors().ShouldBeEmpty();
    }

    [Fact]
    public void TheReadme_HasASampleOfEveryVendor()
    {
        var samples = string.Concat(Sample.All().Where(at => at.Page == "README.md").Select(at => Sample.Read(at.Page, at.Number).Text));
        foreach (var client in new[] { "new ClaidClient(", "new PerfectlyClearClient(", "new AutoenhanceClient(" })
            samples.ShouldContain(client);
    }

    [Fact]
    public void WhatDoesNotCompile_IsFound() =>
        new Sample("using ClientGen.Claid;\nnew ClaidClient(3).Gone();").Errors().ShouldNotBeEmpty();
}
