using System.Text.RegularExpressions;
using ClientGen.Autoenhance;
using ClientGen.Claid;
using ClientGen.Http;
using ClientGen.PerfectlyClear;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClientGen.Testing.Tests.Texts;

/// <summary>What is wrong with options is told in the words of who set them.</summary>
public sealed partial class ErrorTextTests
{
    private static readonly ImageSource Empty = ImageSource.Bytes([], "a.jpg");
    private static readonly ImageSource Photo = ImageSource.Bytes(Tests.Photo.Jpeg(64, 48), "a.jpg");

    /// <summary>A name, what is done wrong, and words that must be in the error.</summary>
    public static TheoryData<string, Func<Task>, string> Mistakes
    {
        get
        {
            var data = new TheoryData<string, Func<Task>, string>
            {
                { "no key", () => Claid(options => options.ApiKey = ""), "Claid needs a key: set Claid:ApiKey" },
                { "no key, Perfectly Clear", () => Use(new PerfectlyClearClient("")), "PerfectlyClear needs a key" },
                { "no key, Autoenhance", () => Use(new AutoenhanceClient("")), "Autoenhance needs a key" },
                { "a short break", () => Claid(options => options.BreakDuration = TimeSpan.FromMilliseconds(1)), "not 1 ms" },
                { "a wait of nothing", () => Wait(TimeSpan.Zero), "not 0" },
                { "a quality of nothing", () => Correct(new CorrectionOptions { Quality = 3 }), "Quality is 3; it must be 40 to 100" },
                {
                    "a call that waits for nothing",
                    () => Call(new RequestOptions { Timeout = TimeSpan.Zero }),
                    "Timeout must be more than zero"
                },
                { "a folder for a file", () => Task.FromResult(ImageSource.File(AppContext.BaseDirectory)), "is a folder" },
                { "a folder for a recording", () => Task.FromResult(HarPlayback.Load(AppContext.BaseDirectory)), "is a folder" },
                { "an empty photo, Claid", () => Upload(Empty), "'a.jpg' is empty. Nothing was sent." },
                { "an empty photo, Perfectly Clear", () => Correct(new CorrectionOptions(), Empty), "It is empty." },
                { "an empty photo, Autoenhance", () => Merge(new BracketOptions(), Empty), "'a.jpg' is empty. Nothing was sent." },
                { "no key in a section", () => Start("Claid:Shop", "ApiKey", ""), "set Claid:Shop:ApiKey in the configuration" },
                { "text for a number", () => Start("Claid", "MaxRetries", "many"), "'many' at 'Claid:MaxRetries': it is none of what" },
                { "no photos for an image", () => Merge(new BracketOptions { PerImage = 0 }), "PerImage" },
            };
            foreach (var option in typeof(VendorOptions).GetProperties().Where(option => option.PropertyType == typeof(TimeSpan)))
            {
                data.Add(
                    option.Name + " below zero",
                    () => Claid(options => option.SetValue(options, TimeSpan.FromSeconds(-90))),
                    "not -90 seconds"
                );
                data.Add(option.Name + " too long", () => Claid(options => option.SetValue(options, TimeSpan.FromDays(2))), "not 2 days");
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task AnOptionAtFault_IsNamed_InWords(string name, Func<Task> mistake, string words)
    {
        name.ShouldNotBeEmpty();
        var message = (await Should.ThrowAsync<Exception>(mistake)).Message;
        message.ShouldContain(words);
        message.ShouldNotContain("Parameter '");
        message.ShouldNotContain("System.");
        Clock().IsMatch(message).ShouldBeFalse(message);
    }

    private static Task Claid(Action<ClaidOptions> set)
    {
        var options = new ClaidOptions { ApiKey = "key" };
        set(options);
        return Use(new ClaidClient(options));
    }

    private static Task Use(IDisposable client)
    {
        client.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Wait(TimeSpan timeout)
    {
        using var client = new ClaidClient("key");
        await client.GetBatchEdit(1).WaitAsync(new JobWaitOptions { Timeout = timeout });
    }

    private static async Task Call(RequestOptions options)
    {
        using var client = new ClaidClient("key");
        await client.Storage.ListAsync(options);
    }

    private static async Task Upload(ImageSource photo)
    {
        using var client = new ClaidClient("key");
        await client.Images.UploadAsync(photo, new EditRequest { Operations = new() });
    }

    private static async Task Correct(CorrectionOptions options, ImageSource? photo = null)
    {
        using var client = new PerfectlyClearClient("key");
        await client.CorrectAsync(photo ?? Photo, options);
    }

    private static async Task Merge(BracketOptions options, ImageSource? photo = null)
    {
        using var client = new AutoenhanceClient("key");
        await client.EnhanceBracketsAsync([photo ?? Photo], options);
    }

    private static async Task Start(string section, string name, string value)
    {
        var settings = new Dictionary<string, string?> { [$"{section}:ApiKey"] = "key", [$"{section}:{name}"] = value };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection();
        services.AddKeyedClaid("shop", configuration.GetSection(section));
        await using var provider = services.BuildServiceProvider();
        provider.GetRequiredKeyedService<ClaidClient>("shop");
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Clock();
}
