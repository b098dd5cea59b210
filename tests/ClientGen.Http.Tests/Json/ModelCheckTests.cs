namespace ClientGen.Json.Tests;

public sealed class ModelCheckTests
{
    [Theory]
    [InlineData("ab", false)]
    [InlineData("abc", true)]
    [InlineData("abcd", true)]
    [InlineData("abcde", false)]
    [InlineData("😀😀😀😀", true)]
    public void Length_CountsCharacters(string text, bool isGood) => Good(check => check.Length("M", "m", text, 3, 4)).ShouldBe(isGood);

    [Theory]
    [InlineData(0.99, false)]
    [InlineData(1, true)]
    [InlineData(49.99, true)]
    [InlineData(50, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    public void Range_KeepsItsBounds(double number, bool isGood) =>
        Good(check => check.Range("M", "m", number, 1, 50, below: true)).ShouldBe(isGood);

    [Fact]
    public void Pattern_ThatTakesTooLong_IsNotKnownToBeWrong_AndHoldsUpOnce()
    {
        var check = new ModelCheck();
        var texts = Enumerable.Repeat(new string('a', 64) + "!", 100).ToList();
        var started = System.Diagnostics.Stopwatch.StartNew();

        check.Each("Items", "items", texts, static (inner, item) => inner.Pattern("", "", item, "^(a+)+$"));

        check.Issues.ShouldBeEmpty();
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(50));
    }

    [Fact]
    public void Nothing_IsOnlyMissedWhereItIsRequired()
    {
        Good(check => check.Length("M", "m", null, 3, 4)).ShouldBeTrue();
        Good(check => check.Range("M", "m", null, 1, 2)).ShouldBeTrue();
        Good(check => check.Count("M", "m", null, 1)).ShouldBeTrue();
        Good(check => check.Nested("M", "m", null)).ShouldBeTrue();
        Good(check => check.Required("M", "m", null)).ShouldBeFalse();
        Good(check => check.Required("M", "m", default(Optional<int>))).ShouldBeFalse();
    }

    [Fact]
    public void Place_IsThatOfTheInnermostValue()
    {
        var check = new ModelCheck();
        check.Each("Items", "items", new[] { "ok", "" }, static (inner, item) => inner.Length("", "", item, 1));
        check.Issues.ShouldHaveSingleItem().ToString().ShouldStartWith("Items[1] (/items/1): ");
    }

    [Fact]
    public void APlaceWithinPlaces_HasAllOfThem_AndOnlyWhileItLasts()
    {
        var check = new ModelCheck();
        check.Each("Items", "items", new object?[] { null, new Outer() }, static (inner, item) => inner.Nested("Deep", "deep", item));
        check.Error("After", "after", "wrong");

        check
            .Issues.Select(issue => $"{issue.Path} {issue.Pointer}")
            .ShouldBe(["Items[1].Deep.Inner /items/1/deep/inner", "Items[1].Deep[2].Inner /items/1/deep/2/inner", "After /after"]);
    }

    [Fact]
    public void ACheckWithinACheck_IsOneOfItsOwn()
    {
        ModelCheck.Of(new Asking()).ShouldHaveSingleItem().Path.ShouldBe("Own");
        ModelCheck.Of(new Asking()).ShouldHaveSingleItem().Path.ShouldBe("Own");
    }

    private sealed class Outer : ICheckedValue
    {
        public void Check(ModelCheck check)
        {
            check.Error("Inner", "inner", "wrong");
            check.Nested("", "", new object?[] { null, "text", new Inner() });
        }
    }

    private sealed class Inner : ICheckedValue
    {
        public void Check(ModelCheck check) => check.Error("Inner", "inner", "wrong");
    }

    private sealed class Asking : ICheckedValue
    {
        public void Check(ModelCheck check)
        {
            ModelCheck.Of(new Outer()).Count.ShouldBe(2);
            check.Error("Own", "own", "wrong");
        }
    }

    private static bool Good(Action<ModelCheck> test)
    {
        var check = new ModelCheck();
        test(check);
        return check.Issues.Count == 0;
    }
}
