using Markdig;
using Markdig.Syntax;

namespace ClientGen.Import;

/// <summary>Finds the fenced code blocks of a markdown page.</summary>
internal static class MarkdownCode
{
    // A fence right under the tag of a component would else be a part of its HTML.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="Language">The first word after the opening fence, lower case.</param>
    /// <param name="Line">The line of the block's first content line, from 1.</param>
    /// <param name="Text">The content without its indentation, lines ended by LF.</param>
    internal sealed record Block(string Language, int Line, string Text);

    public static IEnumerable<Block> Find(string markdown)
    {
        // What stands in nested components is indented for the eye; Markdown would take it for a part of the text before it.
        var page = string.Join('\n', markdown.Split('\n').Select(line => line.TrimStart(' ', '\t')));
        return Markdown
            .Parse(page, Pipeline)
            .Descendants<FencedCodeBlock>()
            .Select(block => new Block((block.Info ?? "").Split('{')[0].ToLowerInvariant(), block.Line + 2, block.Lines.ToString()));
    }
}
