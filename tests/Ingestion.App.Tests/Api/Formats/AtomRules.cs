using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Ingestion.App.Tests.Api.Formats;

/// <summary>The rules that RFC 4287 has for a feed; each names its section.</summary>
internal static partial class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] OfFeed =
        ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];

    private static readonly string[] OfEntry =
        ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    private static readonly string[] Repeatable = ["author", "category", "contributor", "link", "entry"];
    private static readonly string[] Required = ["id", "title", "updated"];
    private static readonly string[] Texts = ["title", "subtitle", "summary", "rights", "content"];
    private static readonly string[] Times = ["updated", "published"];

    /// <summary>Asserts that a feed keeps them.</summary>
    public static void AssertKept(XElement feed)
    {
        // 2: a feed document's root is atom:feed.
        Assert.Equal(Atom + "feed", feed.Name);
        AssertContainer(feed, OfFeed);

        // 4.1.1: a feed names its author unless each entry does, and should tell where it was read.
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.True(feed.Elements(Atom + "author").Any() || entries.TrueForAll(entry => entry.Elements(Atom + "author").Any()));
        Assert.Single(feed.Elements(Atom + "link"), link => link.Attribute("rel")?.Value == "self");

        foreach (var entry in entries)
        {
            AssertContainer(entry, OfEntry);

            // 4.1.2: an entry without content leads to a page.
            Assert.True(entry.Elements(Atom + "content").Any() || entry.Elements(Atom + "link").Any(IsAlternate));
        }

        // 4.1.1 and 4.2.6: an id is one entry's, else it is taken for the entry's other version.
        Assert.Equal(entries.Count, entries.DistinctBy(entry => entry.Element(Atom + "id")!.Value).Count());
    }

    private static void AssertContainer(XElement container, string[] known)
    {
        // 4.1.1 and 4.1.2: what there may be, what there must be, and how often.
        Assert.All(container.Elements(), element => Assert.Contains(element.Name.LocalName, known));
        Assert.All(container.Elements(), element => Assert.Equal(Atom, element.Name.Namespace));
        Assert.All(Required, name => Assert.Single(container.Elements(Atom + name)));
        Assert.All(known.Except(Repeatable), name => Assert.InRange(container.Elements(Atom + name).Count(), 0, 1));

        // 4.1.1 and 4.1.2: one alternate link of a type and language.
        var alternates = container.Elements(Atom + "link").Where(IsAlternate).ToList();
        Assert.Equal(alternates.Count, alternates.DistinctBy(link => (link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)).Count());

        Assert.All(container.Elements().Where(element => Texts.Contains(element.Name.LocalName)), AssertText);
        Assert.All(container.Elements().Where(element => Times.Contains(element.Name.LocalName)), AssertTime);
        Assert.All(container.Elements(Atom + "author"), AssertPerson);
        Assert.All(container.Elements(Atom + "category"), AssertCategory);
        Assert.All(container.Elements(Atom + "link"), AssertLink);

        // 4.2.6: an id is an IRI, and no relative one.
        Assert.True(Uri.TryCreate(container.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
    }

    // 3.1.1 and 4.1.3: text has no elements in it.
    private static void AssertText(XElement text)
    {
        Assert.Contains(text.Attribute("type")?.Value, new[] { null, "text" });
        Assert.False(text.HasElements);
    }

    // 3.3: RFC 3339, with a capital T and, without an offset, a capital Z.
    private static void AssertTime(XElement time)
    {
        Assert.Matches(Rfc3339(), time.Value);
        Assert.True(DateTimeOffset.TryParse(time.Value, CultureInfo.InvariantCulture, out _));
    }

    // 3.2: a person has one name, and at most one page and one address.
    private static void AssertPerson(XElement person)
    {
        Assert.NotEmpty(Assert.Single(person.Elements(Atom + "name")).Value);
        Assert.InRange(person.Elements(Atom + "uri").Count(), 0, 1);
        Assert.InRange(person.Elements(Atom + "email").Count(), 0, 1);
    }

    // 4.2.2: a category has a term; its scheme is an IRI.
    private static void AssertCategory(XElement category)
    {
        Assert.NotEmpty(category.Attribute("term")!.Value);
        Assert.True(category.Attribute("scheme") is not { } scheme || Uri.TryCreate(scheme.Value, UriKind.Absolute, out _));
    }

    // 4.2.7: a link leads somewhere, and its type is a media type.
    private static void AssertLink(XElement link)
    {
        Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _));
        Assert.True(link.Attribute("type") is not { } type || MediaTypeHeaderValue.TryParse(type.Value, out _));
        Assert.False(link.Nodes().Any());
    }

    private static bool IsAlternate(XElement link) => (link.Attribute("rel")?.Value ?? "alternate") == "alternate";

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex Rfc3339();
}
