[assembly: Slow("runs the tests of ClientGen.Http and ClientGen.Json once more")]
