using Newtonsoft.Json.Linq;

namespace ClientGen.Simulator.Tests.Literals;

/// <summary>
/// A simulator that sends, reads or serves what the vendor's document no longer has fails here, with the place: a name that the
/// document changed and the simulator did not would make every test agree on the old one.
/// </summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("claid", "Claid")]
    [InlineData("perfectlyclear", "PerfectlyClear")]
    [InlineData("autoenhance", "Autoenhance")]
    public void EveryWordAndPathOfASimulator_IsInTheDocument_OrItIsSaidWhyNot(string vendor, string folder)
    {
        var (vocabulary, literals, own) = (Vocabulary.Of(vendor), SimulatorLiterals.Of(folder), Own(vendor));
        literals.Keys.Count(vocabulary.Has).ShouldBeGreaterThan(20, "too few to say anything");
        Unknown(vendor, folder, vocabulary).ShouldBeEmpty($"follow specs/{vendor}/openapi.json, or say why not in literals.json");
        own.Keys.Where(word => !literals.ContainsKey(word) || vocabulary.Has(word))
            .ShouldBeEmpty("these need no reason any more; take them out of literals.json");
    }

    [Theory]
    [InlineData("\"tmp_url\"", "\"temporary_url\"", "ResultWriter.cs", "tmp_url")]
    [InlineData("\"PROCESSING\"", "\"RUNNING\"", "SimulatedJob.cs", "PROCESSING")]
    [InlineData("\"/v1/image/generate\"", "\"/v2/image/generate\"", "ClaidOperations.cs", "POST /v1/image/generate")]
    [InlineData("\"number_of_images\"", "\"n\"", "GeneratedImages.cs", "number_of_images")]
    public void WhatADocumentRenames_IsFoundInTheSimulator_WithItsPlace(string from, string to, string file, string literal)
    {
        var changed = Vocabulary.Of("claid", text => text.Replace(from, to, StringComparison.Ordinal));
        var found = Unknown("claid", "Claid", changed).ShouldHaveSingleItem();
        found.ShouldStartWith(file);
        found.ShouldEndWith(literal);
    }

    private static List<string> Unknown(string vendor, string folder, Vocabulary vocabulary)
    {
        var own = Own(vendor);
        return
        [
            .. SimulatorLiterals
                .Of(folder)
                .Where(literal => !vocabulary.Has(literal.Key) && !own.ContainsKey(literal.Key))
                .Select(literal => $"{literal.Value}: {literal.Key}"),
        ];
    }

    private static Dictionary<string, string> Own(string vendor) =>
        JObject.Parse(File.ReadAllText(Repository.At("tests", "ClientGen.Simulator.Tests", "Literals", "literals.json")))[vendor]!
            .SelectMany(entry => entry["words"]!.Select(word => ((string)word!, (string)entry["reason"]!)))
            .ToDictionary(own => own.Item1, own => own.Item2, StringComparer.Ordinal);
}
