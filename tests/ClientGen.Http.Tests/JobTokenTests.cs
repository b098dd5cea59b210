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

    [Fact]
    public void Token_Forged_IsRefusedAsSuch()
    {
        // The checksum is right: anybody can make one.
        foreach (
            var forged in new byte[][]
            {
                [],
                [0xFF, 0xFE, 0x00],
                [0xC3, 0x28],
                [0xED, 0xA0, 0x80],
                [.. "Acme\0Test"u8],
                [.. "Acme\0Test\0"u8],
                [.. "Acme\0Test\0  "u8],
                [.. "\0\0"u8],
                [.. "\0Test\x007"u8],
                [.. "Acme\0Test\x007\x008"u8],
            }
        )
        {
            Refusal(Signed([1, .. forged])).ShouldContain("does not hold a vendor, a kind and an id");
        }
    }

    [Fact]
    public void Token_OfAnyBytes_IsReadOrRefusedAsSuch()
    {
        var chance = new Random(20_261_128);
        for (var i = 0; i < 5000; i++)
        {
            var bytes = new byte[chance.Next(30)];
            chance.NextBytes(bytes);
            try
            {
                Definition("Acme", "Test")
                    .Resume(i % 2 == 0 ? Signed([1, .. "Acme\0Test\0"u8, .. bytes]) : Signed([1, .. bytes]))
                    .Id.Value.Trim()
                    .ShouldNotBeEmpty();
            }
            catch (FormatException)
            {
                // It says what is wrong.
            }
        }
    }

    private static string Signed(byte[] bytes) =>
        Convert.ToBase64String([.. bytes, .. SHA256.HashData(bytes)[..4]]).TrimEnd('=').Replace('+', '-').Replace('/', '_');

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
