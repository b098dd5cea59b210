namespace ClientGen.Generator.Tests.Unions;

/// <summary>Which JSON becomes which variant, decided when the union is generated.</summary>
public sealed class UnionReadingTests
{
    private const string Types = """
        "Mode":{"type":"string","enum":["a","b"]},"Other":{"type":"string","enum":["c","d"]},
        "Size":{"type":"object","required":["w"],"properties":{"w":{"type":"integer"},"h":{"type":"integer"}},"additionalProperties":false},
        "Box":{"type":"object","required":["w","d"],"properties":{"w":{"type":"integer"},"d":{"type":"integer"}},
          "additionalProperties":false},
        "Open":{"type":"object","properties":{"o":{"type":"string"}}},
        "Cat":{"type":"object","required":["kind"],"properties":{"kind":{"const":"cat"}}},
        "Dog":{"type":"object","required":["kind"],"properties":{"kind":{"const":"dog"}}},
        "Bird":{"type":"object","properties":{"kind":{"const":"bird"}}},
        """;

    private static string Variant(string name) =>
        name switch
        {
            "text" => """{"type":"string"}""",
            "integer" => """{"type":"integer"}""",
            "long" => """{"type":"integer","format":"int64"}""",
            "number" => """{"type":"number"}""",
            "flag" => """{"type":"boolean"}""",
            "list" => """{"type":"array","items":{"type":"string"}}""",
            "lists" => """{"type":"array","items":{"type":"integer"}}""",
            "null" => """{"type":"null"}""",
            "free" => """{"type":"object"}""",
            _ => $$"""{"$ref":"#/components/schemas/{{name}}"}""",
        };

    private static string Document(string variants, string settlement)
    {
        var union = settlement.Length == 0 ? "" : $",\"x-clientgen-union\":{settlement.Replace('\'', '"')}";
        return Spec.Text(
            $"{Types}\"Holder\":{{\"type\":\"object\",\"properties\":{{\"kind\":{{\"type\":\"string\"}},"
                + $"\"u\":{{\"x-clientgen-name\":\"U\",\"anyOf\":[{string.Join(',', variants.Split(' ').Select(Variant))}]{union}}}}}}}"
        );
    }

    /// <summary>The arms in which the generated union tries its variants, each on one line.</summary>
    private static IReadOnlyList<string> Arms(string variants, string settlement = "")
    {
        using var folder = new TemporaryFolder();
        var bag = new Generator.Diagnostics.DiagnosticBag();
        var output = GeneratorRun.Generate(folder.Write("acme/openapi.json", Document(variants, settlement)), null, "A", bag);
        bag.Items.ShouldBeEmpty();
        var text = output!.Unions;
        var start = text.IndexOf("=> json.Type switch", StringComparison.Ordinal);
        var body = text[start..text.IndexOf("_ => new(new RawJson(json))", start, StringComparison.Ordinal)];
        return
        [
            .. body.Replace("\n            &&", " &&", StringComparison.Ordinal)
                .Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("JTokenType", StringComparison.Ordinal)),
        ];
    }

    [Theory]
    [InlineData("text", "JTokenType.String => new((string)json!),")]
    [InlineData("integer", "JTokenType.Integer when UnionValue.TryRead<long>(json, serializer, out var read) => new(read, json),")]
    [InlineData("long", "JTokenType.Integer when UnionValue.TryRead<long>(json, serializer, out var read) => new(read, json),")]
    [InlineData(
        "number",
        "JTokenType.Integer or JTokenType.Float when UnionValue.TryRead<double>(json, serializer, out var read) => new(read, json),"
    )]
    [InlineData("flag null", "JTokenType.Boolean => new((bool)json),")]
    [InlineData("list", "JTokenType.Array when UnionValue.TryRead<IReadOnlyList<string>>(json, serializer, out var read) => new(read!),")]
    [InlineData("Mode", "JTokenType.String => new(new Mode((string)json!)),")]
    [InlineData("Size", "JTokenType.Object when UnionValue.TryRead<Size>(json, serializer, out var read) => new(read!),")]
    [InlineData(
        "Cat",
        "JTokenType.Object when UnionValue.Tag(json, \"kind\") == \"cat\" && UnionValue.TryRead<Cat>(json, serializer, out var "
            + "read) => new(read!),"
    )]
    public void AVariantAmongOthersOfOtherKinds(string variant, string arm)
    {
        // Beside a variant of another kind, since one alone is no union.
        var beside = variant is "flag null" ? "text" : "flag";
        Arms($"{variant} {beside}").ShouldContain(arm);
    }

    [Theory]
    [InlineData("text integer")]
    [InlineData("text number")]
    [InlineData("text flag list")]
    [InlineData("integer flag Size")]
    [InlineData("Mode number list")]
    [InlineData("Mode Size flag")]
    [InlineData("text integer flag list Size")]
    [InlineData("Size free text")]
    [InlineData("Cat Dog text")]
    [InlineData("integer number")]
    [InlineData("integer long")]
    public void KindsThatDiffer_NeedNoSettlement(string variants) => Arms(variants).ShouldNotBeEmpty();

    [Theory]
    [InlineData("text Mode", "JSON string")]
    [InlineData("Mode Other", "JSON string")]
    [InlineData("list lists", "JSON array")]
    [InlineData("Open Size", "one JSON object fits")]
    [InlineData("Open Cat", "one JSON object fits")]
    [InlineData("Cat Bird", "one JSON object fits")]
    public void JsonThatFitsTwo_IsReportedWithTheWaysToSettleIt(string variants, string why)
    {
        var error = Failing.One(Document(variants, ""));
        error.Code.ShouldBe("CG0005");
        error.Message.ShouldContain(why);
        error.Message.ShouldContain("known-values-first");
    }

    [Fact]
    public void KnownValuesFirst_TriesTheEnumBeforeText() =>
        Arms("text Mode", "{'strings':'known-values-first'}")
            .ShouldBe([
                "JTokenType.String when new Mode((string)json!).IsKnown => new(new Mode((string)json!)),",
                "JTokenType.String => new((string)json!),",
            ]);

    [Fact]
    public void FirstMatch_TriesWhatDemandsMostFirst() =>
        Arms("Size Box", "{'objects':'first-match'}").Select(arm => arm.Split('<')[1].Split('>')[0]).ShouldBe(["Box", "Size"]);

    [Fact]
    public void Prefer_IsTriedFirst() =>
        Arms("Box Size", "{'objects':'first-match','prefer':'Size'}")
            .Select(arm => arm.Split('<')[1].Split('>')[0])
            .ShouldBe(["Size", "Box"]);

    [Fact]
    public void Tagged_AreToldApartByTheirTag() =>
        Arms("Cat Dog")
            .ShouldBe([
                "JTokenType.Object when UnionValue.Tag(json, \"kind\") == \"cat\" && UnionValue.TryRead<UVariant>(json, "
                    + "serializer, out var read) && read is Cat model => new(model),",
                "JTokenType.Object when UnionValue.Tag(json, \"kind\") == \"dog\" && UnionValue.TryRead<UVariant>(json, "
                    + "serializer, out var read) && read is Dog model => new(model),",
            ]);

    [Fact]
    public void Untagged_IsWhatAnObjectWithoutTagMeans() =>
        Arms("Cat Bird", "{'untagged':'Bird'}")[0]
            .ShouldBe(
                "JTokenType.Object when json[\"kind\"] is null && UnionValue.TryRead<Bird>(json, serializer, out var read) => new(read!),"
            );

    [Fact]
    public void Base_NamesTheCommonClass() => Arms("Cat Dog", "{'base':'Pet'}")[0].ShouldContain("TryRead<Pet>");

    [Theory]
    [InlineData("{'strings':'whatever'}")]
    [InlineData("{'unknown':'x'}")]
    [InlineData("{'objects':1}")]
    [InlineData("{'untagged':'Size'}")]
    [InlineData("{'sibling':'missing','cat':'Cat'}")]
    [InlineData("{'sibling':'kind','cat':'Nobody'}")]
    public void ASettlementThatMeansNothing_IsReported(string settlement) =>
        Failing.All(Document("Cat Dog", settlement)).ShouldContain(error => error.Code == "CG0009");
}
