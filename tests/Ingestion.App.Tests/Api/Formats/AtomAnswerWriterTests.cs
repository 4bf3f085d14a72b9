using System.Buffers;
using System.Xml.Linq;
using Ingestion.App.Api.Formats;
using Ingestion.Articles;
using Ingestion.Queries;

namespace Ingestion.App.Tests.Api.Formats;

public sealed class AtomAnswerWriterTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XName Language = XNamespace.Xml + "lang";

    private static readonly AtomFeed Feed = new(
        "topic taiwan",
        new Uri("http://127.0.0.1:7071/api/classifications?topic=taiwan&format=atom"),
        continuation => new Uri($"http://127.0.0.1:7071/api/classifications?topic=taiwan&format=atom&continuation={continuation}"));

    [Fact]
    public void A_feed_has_what_the_standard_wants_of_it()
    {
        var feed = Write([SomeItems.Item], "abc");

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.StartsWith("urn:uuid:", Only(feed, "id"), StringComparison.Ordinal);
        Assert.Contains("taiwan", Only(feed, "title"), StringComparison.Ordinal);
        Assert.Equal("2025-06-01T10:00:00Z", Only(feed, "updated"));
        Assert.NotEmpty(Only(feed.Element(Atom + "author")!, "name"));
        Assert.Equal(Feed.Self.AbsoluteUri, Link(feed, "self"));
        Assert.Equal(Feed.Next("abc").AbsoluteUri, Link(feed, "next"));
        Assert.Equal("http://127.0.0.1:7071/", Link(feed, "alternate"));
    }

    [Fact]
    public void An_entry_has_what_the_item_says()
    {
        var entry = Assert.Single(Write([SomeItems.Item], null).Elements(Atom + "entry"));

        Assert.Equal("Rusia dan China Berlatih", Only(entry, "title"));
        Assert.Equal("id", entry.Element(Atom + "title")!.Attribute(Language)!.Value);
        Assert.Equal("2025-06-01T10:00:00Z", Only(entry, "updated"));
        Assert.Equal("2024-10-16T00:00:00Z", Only(entry, "published"));
        Assert.Equal("Harian Selat", Only(entry.Element(Atom + "author")!, "name"));
        Assert.Equal("http://127.0.0.1:7071/api/articles/00112233445566778899aabbccddeeff", Link(entry, "alternate"));
        Assert.Equal(["joint-exercise", "favor"], entry.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        Assert.Equal("joint-exercise 98%, favor 60%. China: favor (0.75)", Only(entry, "summary").Replace(" %", "%", StringComparison.Ordinal));
        Assert.Equal("Kutip\nKedua", Only(entry, "content"));
    }

    [Fact]
    public void Feeds_and_entries_keep_their_ids_and_have_different_ones()
    {
        var items = new[] { SomeItems.Item, SomeItems.Item with { Topic = "taiwan" }, SomeItems.Item with { ArticleId = new string('0', 32) } };

        var ids = Write(items, null).DescendantsAndSelf().Elements(Atom + "id").Select(id => id.Value).ToList();

        Assert.Equal(4, ids.Distinct().Count());
        Assert.Equal(ids, Write(items, null).DescendantsAndSelf().Elements(Atom + "id").Select(id => id.Value));
        Assert.Equal("urn:uuid:31786f4a-3011-8fa4-a23c-9bca399632f7", ids[1]);
    }

    [Theory]
    [InlineData("<script>alert(\"x\")</script> & ]]> '", "<script>alert(\"x\")</script> & ]]> '")]
    [InlineData("a\0b\u0001c\u000Bd\u001Fe", "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe")]
    [InlineData("no character \uFFFE\uFFFF", "no character \uFFFD\uFFFD")]
    [InlineData("tab\tline\nreturn\r", "tab\tline\nreturn\r")]
    [InlineData("\u202Eturned", "\u202Eturned")]
    public void Text_stands_as_it_is_but_for_what_XML_forbids(string text, string read)
    {
        var item = SomeItems.Item with { Title = text, Source = text };

        var entry = Assert.Single(Write([item], null).Elements(Atom + "entry"));

        Assert.Equal(read, Only(entry, "title"));
        Assert.Equal(read, Only(entry.Element(Atom + "author")!, "name"));
        Assert.Empty(entry.Descendants("script"));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_and_a_whole_one_stays()
    {
        var item = SomeItems.Item with { Title = "half \uD83D pair, whole \U0001F6A2, other half \uDEA2" };

        var entry = Assert.Single(Write([item], null).Elements(Atom + "entry"));

        Assert.Equal("half \uFFFD pair, whole \U0001F6A2, other half \uFFFD", Only(entry, "title"));
    }

    [Fact]
    public void An_article_without_title_date_source_language_and_topic_is_an_entry_too()
    {
        var item = new ClassificationItem
        {
            ArticleId = SomeItems.Item.ArticleId,
            Blob = "cuaca.txt",
            Title = null,
            Published = null,
            Date = new DateOnly(2025, 6, 1),
            DateBasis = DateBasis.Received,
            Source = null,
            Agency = null,
            Language = Articles.Language.Other,
            ModelVersion = "abc",
        };

        var entry = Assert.Single(Write([item], null).Elements(Atom + "entry"));

        Assert.Equal("cuaca.txt", Only(entry, "title"));
        Assert.Equal("und", entry.Element(Atom + "title")!.Attribute(Language)!.Value);
        Assert.Equal("2025-06-01T00:00:00Z", Only(entry, "updated"));
        Assert.Null(entry.Element(Atom + "published"));
    }

    [Fact]
    public void An_empty_feed_has_a_time_that_stays()
    {
        var feed = Write([], null);

        Assert.Equal("1970-01-01T00:00:00Z", Only(feed, "updated"));
        Assert.Empty(feed.Elements(Atom + "entry"));
    }

    private static XElement Write(IReadOnlyList<ClassificationItem> items, string? continuation)
    {
        var writer = new AtomAnswerWriter(Feed);
        var output = new ArrayBufferWriter<byte>();
        writer.WriteHead(output, new AnswerPage<ClassificationItem>(items, continuation));
        writer.WriteRows(output, items, areFirst: true);
        writer.WriteTail(output, continuation);
        using var bytes = new MemoryStream(output.WrittenMemory.ToArray());
        var feed = XDocument.Load(bytes).Root!;
        AtomRules.AssertKept(feed);
        return feed;
    }

    private static string Only(XElement parent, string name) => Assert.Single(parent.Elements(Atom + name)).Value;

    private static string Link(XElement parent, string relation) =>
        Assert.Single(parent.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == relation).Attribute("href")!.Value;
}
