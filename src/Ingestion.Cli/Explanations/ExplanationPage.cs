using System.Xml.Linq;
using Ingestion.Articles;
using Ingestion.Labels.Explaining;

namespace Ingestion.Cli.Explanations;

/// <summary>An explanation as a page that needs nothing else: no script, no file beside it, light and dark.</summary>
/// <remarks>The page is built as a tree, so that nothing from an article can get into it unescaped.</remarks>
internal static class ExplanationPage
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    /// <summary>The page's HTML.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="explanation">What made its labels.</param>
    public static string Of(string name, Explanation explanation)
    {
        var page = new XElement(
            "html",
            new XAttribute("lang", "en"),
            new XElement(
                "head",
                new XElement("meta", new XAttribute("charset", "utf-8")),
                new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
                new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
                new XElement("title", PageText.Of($"Labels of {name}")),
                new XElement("style", Style())),
            new XElement("body", new XElement("main", Introduction(name, explanation), explanation.Topics.Select(topic => TopicSection.Of(topic, explanation.Article.Language)))));
        return $"<!DOCTYPE html>\n{page.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static IEnumerable<XElement> Introduction(string name, Explanation explanation)
    {
        yield return new XElement("h1", PageText.Isolated(explanation.Article.Title ?? "(no title)", explanation.Article.Language));
        yield return new XElement(
            "p",
            PageText.Isolated(name, Language.Other),
            $", language {WireName.Of(explanation.Article.Language)}, model {explanation.ModelVersion}.");
        if (explanation.Topics.IsEmpty)
        {
            yield return new XElement("p", "The article is not likely to be about any topic.");
            yield break;
        }

        yield return new XElement(
            "p",
            new XElement("mark", new XAttribute("class", "for-3"), "Marked"),
            " words spoke for the topic, ",
            new XElement("mark", new XAttribute("class", "against-3"), "marked and underlined"),
            " ones against it: the stronger the colour, the more. Probabilities run from 0 to 1; what words say is in log-odds, where 0 is even, and is cut at 6 and -6.");
    }

    private static string Style()
    {
        using var stream = typeof(ExplanationPage).Assembly.GetManifestResourceStream(typeof(ExplanationPage), "ExplanationPage.css")
            ?? throw new InvalidOperationException("The assembly holds no style of the explanation page.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
