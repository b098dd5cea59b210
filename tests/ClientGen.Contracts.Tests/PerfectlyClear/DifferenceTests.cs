using ClientGen.ModelTesting.Fuzzing;

namespace ClientGen.PerfectlyClear.Contracts.Tests;

/// <summary>What the fuzzer compares by tells the least change.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("""{"a":2}""", """{"a":2.0}""")]
    [InlineData("""{"a":-0}""", """{"a":0}""")]
    [InlineData("""{"a":1e400}""", """{"a":1e401}""")]
    [InlineData("""{"a":2}""", """{"a":"2"}""")]
    [InlineData("""{"a":"x"}""", """{"a":"X"}""")]
    [InlineData("""{"a":1,"A":2}""", """{"a":1}""")]
    [InlineData("""{"a":null}""", "{}")]
    [InlineData("{}", """{"a":null}""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":1}""")]
    [InlineData("""{"a":1}""", """{"a":1,"a":1}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""")]
    [InlineData("""{"a":[{"b":true}]}""", """{"a":[{"b":false}]}""")]
    public void AnyChange_IsFound(string came, string written) => Between(came, written).ShouldNotBeNull();

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{ "b" : 2, "a" : 1 }""")]
    [InlineData("""{"a":"\u0041"}""", """{"a":"A"}""")]
    [InlineData("""{"a":"x","a":2}""", """{"a":2}""")]
    public void WhatJsonLeavesOpen_IsNoChange(string came, string written) => Between(came, written).ShouldBeNull();

    private static string? Between(string came, string written) => Difference.Between(JsonTree.Parse(came), JsonTree.Parse(written));
}
