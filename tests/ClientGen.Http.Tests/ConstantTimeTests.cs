namespace ClientGen.Http.Tests;

public sealed class ConstantTimeTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("secret", "secret", true)]
    [InlineData("secret", "secreT", false)]
    [InlineData("secret", "secret2", false)]
    [InlineData("secre", "secret", false)]
    [InlineData("", "secret", false)]
    [InlineData("ü", "u\u0308", false)]
    public void Texts_AreEqualWhenEveryCharacterIs(string given, string secret, bool areEqual) =>
        ConstantTime.Equals(given, secret).ShouldBe(areEqual);

    [Fact]
    public void Bytes_AreEqualWhenEveryByteIs()
    {
        byte[] secret = [1, 2, 3, 255];
        ConstantTime.Equals((byte[])[1, 2, 3, 255], secret).ShouldBeTrue();
        for (var index = 0; index < secret.Length; index++)
        {
            var changed = (byte[])secret.Clone();
            changed[index] ^= 1;
            ConstantTime.Equals(changed, secret).ShouldBeFalse();
        }
        ConstantTime.Equals((byte[])[1, 2, 3], secret).ShouldBeFalse();
    }
}
