using ClientGen.ContractDiff.CSharp.Assemblies;
using ClientGen.ContractDiff.CSharp.Naming;
using ClientGen.ContractDiff.Findings;
using ClientGen.ContractDiff.Reports;
using ClientGen.ContractDiff.Severity;
using ClientGen.JsonSchema;
using Newtonsoft.Json.Linq;

namespace ClientGen.ContractDiff.Tests.CSharp;

/// <summary>Which findings the assemblies confirm, and which of their differences nobody explains.</summary>
public sealed class AssemblyMatchTests
{
    // Order.Pay is a Payment, Order.Extra is an object written inside; /orders is Orders.ListOrdersAsync.
    private static readonly JObject Document = Make.Yaml(
        """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths: { /orders: { get: { operationId: list_orders, responses: { '200': { description: A,
          content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } } }
        components:
          schemas:
            Order: { type: object, properties: { pay: { $ref: '#/components/schemas/Payment' }, extra: { type: object,
              properties: { note: { type: string, enum: [a, b] } } }, made_async: { type: string } } }
            Payment: { type: object, properties: { amount: { type: number } } }
        """
    );

    [Theory]
    [InlineData("Order.Pay", "M:Shop.Order.get_Pay")]
    [InlineData("Order.Pay", "CP0001 T:Shop.Order")]
    [InlineData("Order.MadeAsync", "M:Shop.Order.get_MadeAsync")]
    [InlineData("Order.Extra", "CP0001 T:Shop.OrderExtra")]
    [InlineData("Order.Extra", "CP0001 T:Shop.OrderExtraNote")]
    [InlineData("Payment", "M:Shop.Order.set_Pay(Shop.Payment)")]
    [InlineData("Payment", "M:Shop.Order.get_Pay")]
    [InlineData("Order", "M:Shop.VendorOrdersClient.ListOrdersAsync(System.Threading.CancellationToken)")]
    [InlineData("Mode.Fast", "F:Shop.Mode.Values.Fast")]
    [InlineData("Fit.TryPickCrop", "M:Shop.Fit.Match``1(System.Func{Shop.Crop,``0})")]
    [InlineData("Fit.TryPickCrop", "M:Shop.Fit.#ctor(Shop.Crop)")]
    [InlineData("Fit.TryPickCrop", "CP0007 T:Shop.Crop")]
    [InlineData("Images.EditAsync(mode)", "M:Shop.VendorImagesClient.EditAsync(System.String)")]
    [InlineData("Images.EditAsync", "CP0001 T:Shop.VendorImagesClient")]
    [InlineData("Images.EditAsync", "CP0001 T:Shop.EditRequest")]
    public void A_finding_is_confirmed_by(string member, string difference)
    {
        var report = Match(CSharpLevel.Source, member, difference);
        report.Findings.ShouldHaveSingleItem().Assemblies.ShouldBe(AssemblyVerdict.Confirmed);
        report.Assemblies.ShouldNotBeNull().Unexplained.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Order.Pay", "M:Shop.Order.get_Extra")]
    [InlineData("Order.Pay", "CP0007 T:Shop.Order")]
    [InlineData("Order.Pay", "CP0001 T:Shop.OrderExtra")]
    [InlineData("Payment", "M:Shop.Order.get_Extra")]
    [InlineData("Order.Extra", "M:Shop.OrderExtra.get_Note")]
    [InlineData("Fit.TryPickCrop", "M:Shop.Fill.Match``1(System.Func{Shop.Canvas,``0})")]
    [InlineData("Images.EditAsync", "M:Shop.VendorImagesClient.ReadAsync")]
    [InlineData("Images.EditAsync", "M:Shop.VendorVideosClient.EditAsync")]
    public void A_finding_is_not_confirmed_by(string member, string difference)
    {
        var report = Match(CSharpLevel.Binary, member, difference);
        report.Findings.ShouldHaveSingleItem().Assemblies.ShouldBe(AssemblyVerdict.NotConfirmed);
        report.Assemblies.ShouldNotBeNull().Unexplained.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(CSharpLevel.None, AssemblyVerdict.None)]
    [InlineData(CSharpLevel.Runtime, AssemblyVerdict.NotVisible)]
    public void Assemblies_cannot_show_everything(CSharpLevel level, AssemblyVerdict verdict) =>
        Match(level, "Order.Pay", "M:Shop.Payment.get_Amount").Findings.ShouldHaveSingleItem().Assemblies.ShouldBe(verdict);

    [Theory]
    [InlineData(ReportFormat.Text, "C# source, confirmed", "removed Payment.Amount")]
    [InlineData(ReportFormat.Markdown, "source,<br>confirmed", "| `Payment.Amount` | removed | CP0002 `M:Shop.Payment.get_Amount` |")]
    [InlineData(ReportFormat.Html, "C# source, confirmed", "removed <code>Payment.Amount</code>")]
    public void Reports_say_so(ReportFormat format, string verdict, string unexplained)
    {
        var text = Write(Both(), format);
        text.ShouldContain(verdict);
        text.ShouldContain("Generated assemblies: 2 differences, 1 of them explained by no finding");
        text.ShouldContain(unexplained);
    }

    [Fact]
    public void The_JSON_report_says_so_and_follows_its_schema()
    {
        var json = JObject.Parse(Write(Both(), ReportFormat.Json));
        new SchemaValidator(JObject.Parse(ReportWriter.JsonSchema())).Validate(json, "").ShouldBeEmpty();
        ((string)json["findings"]![0]!["assemblies"]!).ShouldBe("confirmed");
        ((string)json["assemblies"]!["unexplained"]![0]!["target"]!).ShouldBe("M:Shop.Payment.get_Amount");
    }

    [Theory]
    [InlineData(FailOn.Wire, false)]
    [InlineData(FailOn.Source, true)]
    [InlineData(FailOn.Binary, true)]
    [InlineData(FailOn.Any, true)]
    [InlineData(FailOn.Never, false)]
    public void A_break_that_no_finding_explains_fails_where_breaks_in_CSharp_do(FailOn failOn, bool fails) =>
        failOn.Fails(Both() with { Findings = [] }).ShouldBe(fails);

    private static DiffReport Both() => Match(CSharpLevel.Source, "Order.Pay", "M:Shop.Order.get_Pay", "M:Shop.Payment.get_Amount");

    private static DiffReport Match(CSharpLevel level, string member, params string[] differences)
    {
        var spec = Make.Of(Document);
        var finding = new Finding
        {
            Rule = "response-property-type-changed",
            Wire = WireLevel.None,
            CSharp = level,
            Direction = Direction.Response,
            Effect = Effect.None,
            Message = "Order.pay: changed",
            Pointer = "#",
            Operations = ["GET /orders"],
            Members = [member],
        };
        return AssemblyMatch.Apply(
            new("old.json", "new.json", [finding], []),
            [.. differences.Select(Difference)],
            GeneratorNaming.Of(spec, spec, OverlayChoice.None),
            "Shop"
        );
    }

    private static AssemblyDifference Difference(string text)
    {
        var (rule, target) = text.Split(' ') is [var code, var id] ? (code, id) : ("CP0002", text);
        return new(AssemblyChange.Removed, rule, DifferenceTarget.Parse(target, "Shop").Text, target);
    }

    private static string Write(DiffReport report, ReportFormat format)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReportWriter.Write(report, format, output);
        return output.ToString();
    }
}
