using Newtonsoft.Json;

namespace ClientGen.Json.Tests;

/// <summary>What RFC 8259 does not know is no JSON.</summary>
public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("""{"more":undefined}""")]
    [InlineData("""{"more":new Date(5)}""")]
    [InlineData("""{"more":NaN}""")]
    [InlineData("""{"more":-Infinity}""")]
    [InlineData("""{"more":1}/* said by the way */""")]
    [InlineData("{// said by the way\n}")]
    [InlineData("{'more':1}")]
    [InlineData("""{"more":'text'}""")]
    [InlineData("{more:1}")]
    [InlineData("""{"more":1,}""")]
    [InlineData("""{"more":[1,]}""")]
    [InlineData("""{"more":[1,,2]}""")]
    [InlineData("""{"more":[1 2]}""")]
    [InlineData("""{"more" 1}""")]
    [InlineData("""{"more":01}""")]
    [InlineData("""{"more":0x1F}""")]
    [InlineData("""{"more":+1}""")]
    [InlineData("""{"more":.5}""")]
    [InlineData("""{"more":1.}""")]
    [InlineData("""{"more":1e}""")]
    [InlineData("""{"more":1e400e}""")]
    [InlineData("""{"more":True}""")]
    [InlineData("""{"more":"\x41"}""")]
    [InlineData("""{"more":"\u12"}""")]
    [InlineData("{\"more\":\"two\nlines\"}")]
    [InlineData("""{"more":1}}""")]
    [InlineData("""{"more":1} 1e400""")]
    [InlineData("""{"more":1""")]
    [InlineData("""{"more":"text""")]
    [InlineData("{\u00a0}")]
    public void WhatIsNoJson_IsRefusedWithItsPlace(string text)
    {
        var refused = Should.Throw<JsonReaderException>(() => ModelJson.Deserialize<Sample>(text));
        refused.LineNumber.ShouldBeGreaterThan(0);
        refused.Message.ShouldContain("line ");
        Should.Throw<JsonReaderException>(() => ModelJson.Deserialize<Newtonsoft.Json.Linq.JToken>(text));
    }

    [Fact]
    public void Space_Escapes_AndEveryKind_AreRead() =>
        ModelJson
            .Serialize(
                ModelJson.Deserialize<Sample>(
                    " {\t\"na\\u006de\" :\r\n\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\" , \"more\":[ true,false,null,{ },[ ],-1.5E+3 ] } "
                )
            )
            .ShouldBe("""{"name":"\"\\/\b\f\n\r\té","more":[true,false,null,{},[],-1.5E+3]}""");

    [Fact]
    public void TextThatArrivesInParts_IsReadTheSame()
    {
        var (name, more) = (string.Concat(Enumerable.Repeat("ab\\\"é😀", 2000)), new string('x', 5000));
        var json = $$$"""{"id":7,"kind":"sample","name":"{{{name}}}","more":[1e400,-0,{"a":"{{{more}}}"}]}""";
        ModelJson.Serialize(ModelJson.Deserialize<Sample>(new OneByOne(json))).ShouldBe(json);
    }

    [Fact]
    public void EveryReadingObeysItsToken()
    {
        using var ended = new CancellationTokenSource();
        var text = new OneByOne("{\"more\":[" + string.Join(',', Enumerable.Repeat("1e400", 100_000)) + "]}", after: 50_000, ended.Cancel);
        Should.Throw<OperationCanceledException>(() => ModelJson.Deserialize<Sample>(text, ended.Token));
        text.Given.ShouldBeLessThan(50_000 + 4096 + 1);
    }

    /// <summary>Gives one character at a time.</summary>
    private sealed class OneByOne(string text, int after = -1, Action? then = null) : TextReader
    {
        public int Given { get; private set; }

        public override int Peek() => Given < text.Length ? text[Given] : -1;

        public override int Read() => Given < text.Length ? text[Given++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            if (Given == after)
                then?.Invoke();
            if (Given == text.Length)
                return 0;
            buffer[index] = text[Given++];
            return 1;
        }
    }
}
