using System.Security.Cryptography;

namespace ClientGen.Http.Tests;

public sealed class JobTokenTests
{
    private readonly ScriptedHandler _vendor = new();

    [Theory]
    [InlineData("7")]
    [InlineData("a/b c+ü?&=0123456789")]
    public void Token_ResumesTheSameJob(string id)
    {
        var definition = Definition("Acme", "Test");

        var resumed = definition.Resume(new Job<string>(id, definition).Token);

        resumed.Id.Value.ShouldBe(id);
        _vendor.Sent.ShouldBeEmpty();
    }

    [Fact]
    public void Token_StaysAsItIs_AcrossVersionsOfTheClient() =>
        Definition("Acme", "Test").Resume("AUFjbWUAVGVzdAA3uAOV2w").Id.Value.ShouldBe("7");

    [Fact]
    public void Token_IsPlainTextWithoutTheKey()
    {
        var token = new Job<string>("7", Definition("Acme", "Test")).Token;

        token.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_');
        token.Length.ShouldBeLessThan(40);
        var text = JobToken.Parse(token);
        (text.Vendor, text.Kind, text.Id).ShouldBe(("Acme", "Test", "7"));
    }

    [Fact]
    public void Token_OfAnotherVendor_IsRefused() =>
        Refusal(new Job<string>("secret-id", Definition("Other", "Test")).Token).ShouldContain("of the vendor Other, not of Acme");

    [Fact]
    public void Token_OfAnotherKind_IsRefused() =>
        Refusal(new Job<string>("secret-id", Definition("Acme", "Video")).Token).ShouldContain("of a Video job, not of a Test job");

    [Fact]
    public void Token_OfAnotherVersion_IsRefused()
    {
        byte[] bytes = [2, 1, 2, 3];
        var token = Convert.ToBase64String([.. bytes, .. SHA256.HashData(bytes)[..4]]).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        Refusal(token).ShouldContain("version 2; this client reads version 1");
    }

    [Fact]
    public void Token_WithOneCharacterChanged_IsRefusedWhereverItIs()
    {
        var token = new Job<string>("1234567", Definition("Acme", "Test")).Token;

        for (var i = 0; i < token.Length; i++)
        {
            var changed = token.ToCharArray();
            changed[i] = changed[i] == 'A' ? 'Q' : 'A';
            Refusal(new string(changed)).ShouldContain("damaged");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("AAAA")]
    [InlineData("not a token!")]
    [InlineData("AAAAA")]
    public void Token_ThatIsNone_IsRefused(string token) => Refusal(token).ShouldContain("no job token");

    private string Refusal(string token)
    {
        var message = Should.Throw<FormatException>(() => Definition("Acme", "Test").Resume(token)).Message;
        message.ShouldNotContain("secret-id");
        return message;
    }

    private JobDefinition<Thing, string> Definition(string vendor, string kind)
    {
        var profile = new VendorProfile(vendor, new Uri("https://api.acme.test"), "X-Api-Key");
        return new(Vendor.Transport(_vendor, profile: profile), kind)
        {
            Poll = (_, _, _) => throw new InvalidOperationException("Nothing is asked."),
            StatusText = thing => thing.Status,
            State = _ => JobState.Running,
            Result = thing => thing.Name!,
        };
    }
}
