namespace ClientGen.Json.Tests;

/// <summary>The names that readers know are one text each, whoever adds and asks at the same time.</summary>
public sealed class MemberNamesTests
{
    [Fact]
    public void ANameThatWasAdded_IsFound_WhileOthersAreAdded()
    {
        var names = new MemberNames();
        var added = Enumerable.Range(0, 3000).Select(number => $"member_{number * 7919}").ToArray();

        Parallel.ForEach(
            added,
            name =>
            {
                var known = names.Add(name);
                Find(names, name).ShouldBeSameAs(known);
            }
        );

        added.ShouldAllBe(name => Find(names, name) == name && ReferenceEquals(names.Add(name), Find(names, name)));
        Find(names, "member_1").ShouldBeNull();
        Find(names, "").ShouldBeNull();
    }

    private static string? Find(MemberNames names, string name)
    {
        var key = $"\"{name}\"".ToCharArray();
        return names.Get(key, 1, name.Length);
    }
}
