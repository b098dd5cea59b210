namespace ClientGen.ContractDiff.Tests.Browser;

/// <summary>How well a piece of text stands out from what is behind it, by the formula of WCAG 2.</summary>
public sealed class Contrast
{
    private const string Functions = """
        const parts = color => color.match(/[\d.]+/g).map(Number);
        const luminance = color => parts(color).slice(0,
          3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
          .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
        const behind = element => {
          for (let at = element; at; at = at.parentElement) {
            const color = getComputedStyle(at).backgroundColor;
            if (parts(color)[3] !== 0) return color;
          }
          return "rgb(255, 255, 255)";
        };
        """;

    /// <summary>A script that tells how bright the page is, from 0 to 1.</summary>
    public const string Luminance = $$"""() => { {{Functions}} return luminance(behind(document.body)); }""";

    /// <summary>A script that lists every visible piece of text, the placeholder too.</summary>
    public const string OfAllText = $$"""
        () => {
          {{Functions}}
          const found = [];
          const add = (text, color, element) => {
            const [a, b] = [luminance(color), luminance(behind(element))];
            found.push({ text: text.trim().slice(0, 60), ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
          };
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (walker.currentNode.nodeValue.trim() && element.checkVisibility()) add(walker.currentNode.nodeValue,
              getComputedStyle(element).color, element);
          }
          const search = document.getElementById("search");
          add(search.placeholder, getComputedStyle(search, "::placeholder").color, search);
          return found;
        }
        """;

    public string Text { get; set; } = "";

    public double Ratio { get; set; }

    public override string ToString() => $"{Ratio:F2} {Text}";
}
