using ClientGen.ContractDiff.Usage;

namespace ClientGen.ContractDiff.Tests.Usage;

/// <summary>What each form of C# touches.</summary>
[Slow("compiles code that uses a client")]
public sealed class TouchTests
{
    [Theory]
    // Object initializers, with and without the type's name.
    [InlineData("_ = new Order { Note = text };", "Order Order.note")]
    [InlineData("Order order = new() { Pet = new() { Name = text } };", "Order Order.pet Pet Pet.name")]
    // Types that no name stands for.
    [InlineData("var job = await pets.ReadAsync(text);", "Job")]
    [InlineData("var found = (await pets.ReadAsync(text)).Result;", "Job Job.result Result")]
    // Patterns.
    [InlineData(
        "if (await pets.ReadAsync(text) is { State: \"done\", Result.Url: var url }) Console.WriteLine(url);",
        "Job Job.result Job.state Result Result.url"
    )]
    [InlineData(
        "if (await pets.ReadAsync(text) is { Result: (var url, _) }) Console.WriteLine(url);",
        "Job Job.result Result Result.bytes Result.url"
    )]
    [InlineData("Console.WriteLine((await pets.ReadAsync(text)) switch { { State: null } => 1, _ => 2 });", "Job Job.state")]
    [InlineData("Console.WriteLine((await pets.ReadAsync(text))?.Result?.Bytes);", "Job Job.result Result Result.bytes")]
    // Names only.
    [InlineData("Console.WriteLine(nameof(Tag.Text));", "Tag Tag.text")]
    [InlineData("Console.WriteLine(nameof(Box));", "Box")]
    // Lambdas, method groups, generics, queries, loops.
    [InlineData("Func<Pet, string?> name = p => p.Name;", "Pet Pet.name")]
    [InlineData("Console.WriteLine(new List<Tag>().Select(t => t.Text).Count());", "Tag Tag.text")]
    [InlineData("_ = from t in new List<Tag>() where t.Text != null select t;", "Tag Tag.text")]
    [InlineData("foreach (var tag in new Pet().Tags!) Console.WriteLine(tag.Text);", "Pet Pet.tags Tag Tag.text")]
    [InlineData("foreach (var tag in new Pet().Tags!) Console.WriteLine(1);", "Pet Pet.tags Tag")]
    [InlineData("Task<Job> one = Task.FromResult<Job>(null!);", "Job")]
    [InlineData("var (url, bytes) = new Result();", "Result Result.bytes Result.url")]
    // Unions: the member that is set, and the variant that is put in.
    [InlineData("_ = new Order { Size = text };", "Order Order.size")]
    [InlineData("_ = new Order { Depth = new Box() };", "Box Order Order.depth")]
    // A convenience touches what its compiled body touches.
    [InlineData("_ = new Order { Size = Size.Wide(3) };", "Box Box.width Order Order.size")]
    // Comparing with null and guarding against it look at nothing.
    [InlineData("Order? order = null; ArgumentNullException.ThrowIfNull(order); Console.WriteLine(order == null);", "Order")]
    // What looks into a value may see all of it.
    [InlineData(
        "Console.WriteLine(Newtonsoft.Json.JsonConvert.SerializeObject(new Pet()));",
        "Kind Pet Pet.kind Pet.name Pet.tags Tag Tag.text"
    )]
    [InlineData("_ = Newtonsoft.Json.JsonConvert.DeserializeObject<Result>(text);", "Result Result.bytes Result.url")]
    [InlineData("Console.WriteLine(typeof(Tag));", "Tag Tag.text")]
    [InlineData("new Tag().AdditionalProperties.Clear();", "Tag Tag.text")]
    [InlineData("dynamic tag = new Tag();", "Tag Tag.text")]
    public void Code_touches(string body, string expected) => Names(PetShop.Of(body)).ShouldBe(expected);

    [Theory]
    [InlineData("public sealed class Mine : Tag { }", "Tag")]
    [InlineData("public sealed class Mine<T> where T : Tag { }", "Tag")]
    [InlineData("public interface IMine { Tag? Tag(Box box); }", "Box Tag")]
    [InlineData(
        "[Note(Name = nameof(Tag.Text))] public sealed class NoteAttribute : Attribute { public string? Name { get; set; } }",
        "Tag Tag.text"
    )]
    [InlineData("/// <summary><see cref=\"Tag\"/></summary>\npublic sealed class Mine { }", "")]
    public void Declarations_touch(string declarations, string expected) => Names(PetShop.Of("", declarations)).ShouldBe(expected);

    [Theory]
    [InlineData("await pets.AddAsync(null!);", "POST /pets")]
    [InlineData("Func<string, Task> drop = pets.DropAsync;", "DELETE /pets/{id}")]
    // Through an async method, a lambda, an object that is made and a method it overrides.
    [InlineData("await pets.BuyAsync(null!);", "GET /pets/{id} POST /pets")]
    [InlineData("await pets.ForgetAsync(null!);", "DELETE /pets/{id}")]
    [InlineData("Console.WriteLine(pets.GetHashCode());", "")]
    public void Code_calls(string body, string expected) =>
        string.Join(' ', PetShop.Of(body).Operations.Order(StringComparer.Ordinal)).ShouldBe(expected);

    [Fact]
    public void A_convenience_brings_the_static_field_it_uses_and_no_other()
    {
        // Address is used, and Length, in the same static constructor, is not.
        Names(PetShop.Of("await pets.BuyAsync(null!);")).ShouldBe("Job Job.id Job.result Job.state Order Result Result.url");
    }

    [Theory]
    [InlineData("_ = new Pet { Kind = Kind.Cat };", "cat")]
    [InlineData("_ = new Pet { Kind = \"dog\" };", "dog")]
    [InlineData("_ = new Pet { Kind = new Kind(\"dog\") };", "dog")]
    [InlineData("_ = new Pet { Kind = text == \"\" ? Kind.Cat : Kind.Fish };", "cat fish")]
    [InlineData("var pet = new Pet(); pet.Kind = Kind.Values.Fish;", "fish")]
    // A value that comes from elsewhere may be any.
    [InlineData("_ = new Pet { Kind = text };", null)]
    [InlineData("_ = new Pet { Kind = new Kind(text) };", null)]
    [InlineData("_ = new Pet { Kind = new Pet().Kind };", null)]
    [InlineData("_ = new Pet { Kind = Kind.Cat }; Console.WriteLine(new Pet().Kind?.Value);", null)]
    public void Values_are_told_apart_where_they_are_named(string body, string? expected)
    {
        var usage = PetShop.Of(body);
        usage.Touched.ShouldContain("#/components/schemas/Kind");
        (
            usage.Values.TryGetValue("#/components/schemas/Kind", out var values)
                ? string.Join(' ', values.Order(StringComparer.Ordinal))
                : null
        ).ShouldBe(expected);
    }

    [Fact]
    public void A_library_between_the_project_and_the_client_counts_as_a_whole()
    {
        var library = PetShop.Emit(
            "Stock",
            "public static class Stock { public static void Unused(Pets.Tag tag) => System.GC.KeepAlive(tag.Text); }",
            PetShop.Pets
        );
        var usage = PetShop.Used("public static class App { public static void Run() => Stock.Unused(null!); }", library);
        Names(usage).ShouldBe("Tag Tag.text");
    }

    [Fact]
    public void Code_that_does_not_compile_is_told_and_looked_at_all_the_same()
    {
        var usage = PetShop.Of("nonsense(); Console.WriteLine(new Tag().Text);");
        Names(usage).ShouldBe("Tag Tag.text");
        usage.Notes.ShouldHaveSingleItem().ShouldContain("CS0103");
    }

    [Fact]
    public void Code_that_touches_nothing_is_told() =>
        PetShop.Of("").Notes.ShouldHaveSingleItem().ShouldContain("the code touches nothing of the client, so nothing counts");

    [Fact]
    public void A_client_of_another_document_is_no_client_of_this_one()
    {
        var other = Make.Parse(
            "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ncomponents: { schemas: { Tag: { type: object } } }\n",
            "other.yaml"
        );
        var fault = Should.Throw<SpecException>(() => PetShop.UsedOf(other, PetShop.Program("")));
        fault.Message.ShouldContain("no client generated from other.yaml; the closest is Pets, and only 1 of the");
    }

    [Fact]
    public void A_document_the_client_has_moved_on_from_is_told()
    {
        var older = Make.Parse(PetShop.Document.Replace("    Result:", "    Outcome:", StringComparison.Ordinal));
        PetShop
            .UsedOf(older, PetShop.Program("_ = new Tag();"))
            .Notes.ShouldHaveSingleItem()
            .ShouldContain("compare with the version the client was made from");
    }

    private static string Names(CodeUsage usage) =>
        string.Join(
            ' ',
            usage
                .Touched.Select(p => p["#/components/schemas/".Length..].Replace("/properties/", ".", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
}
