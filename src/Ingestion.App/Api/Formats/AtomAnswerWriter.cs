using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using Ingestion.Articles;
using Ingestion.Queries;

namespace Ingestion.App.Api.Formats;

/// <summary>Writes classifications as an Atom feed (RFC 4287): an entry for each article and topic.</summary>
/// <param name="feed">What the feed says of itself.</param>
public sealed class AtomAnswerWriter(AtomFeed feed) : AnswerWriter<ClassificationItem>
{
    // Section 4.1.1 wants a time of every feed. An empty one has none, and a clock's would change the feed at each call.
    private static readonly DateTimeOffset EmptySince = DateTimeOffset.UnixEpoch;

    private static readonly XmlWriterSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <inheritdoc/>
    public override string ContentType => "application/atom+xml; charset=utf-8";

    /// <inheritdoc/>
    public override void WriteHead(IBufferWriter<byte> output, AnswerPage<ClassificationItem> first)
    {
        ArgumentNullException.ThrowIfNull(first);
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"u8);
        Write(output, xml =>
        {
            xml.WriteElementString("id", AtomId.OfFeed(feed.Question));
            xml.WriteElementString("title", XmlText.Of(feed.Question.Length == 0 ? "Classifications" : $"Classifications: {feed.Question}"));
            xml.WriteElementString("updated", Time(first.Rows.Select(Updated).DefaultIfEmpty(EmptySince).Max()));
            WriteAuthor(xml, "Ingestion");
            xml.WriteStartElement("generator");
            xml.WriteString("Ingestion");
            xml.WriteEndElement();
            WriteLink(xml, "self", "application/atom+xml", feed.Self);
            WriteLink(xml, "alternate", "text/html", new Uri(feed.Self, "/"));
            if (first.Continuation is { } continuation)
            {
                WriteLink(xml, "next", "application/atom+xml", feed.Next(continuation));
            }
        });
    }

    /// <inheritdoc/>
    public override void WriteRows(IBufferWriter<byte> output, IReadOnlyList<ClassificationItem> rows, bool areFirst)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Write(output, xml =>
        {
            foreach (var item in rows)
            {
                WriteEntry(xml, item);
            }
        });
    }

    /// <inheritdoc/>
    public override void WriteTail(IBufferWriter<byte> output, string? continuation) => output.Write("</feed>\n"u8);

    private void WriteEntry(XmlWriter xml, ClassificationItem item)
    {
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", AtomId.OfEntry(item.ArticleId, item.Topic));
        WriteText(xml, "title", item.Language, item.Title ?? item.Blob);
        xml.WriteElementString("updated", Time(Updated(item)));
        if (item.Published is { } published)
        {
            xml.WriteElementString("published", Time(Midnight(published)));
        }

        if (item.Source is { } source)
        {
            WriteAuthor(xml, source);
        }

        WriteLink(xml, "alternate", "application/json", new Uri(feed.Self, $"/api/articles/{item.ArticleId}"));
        WriteCategory(xml, "topic", item.Topic);
        WriteCategory(xml, "stance", item.Stance is { } stance ? WireName.Of(stance) : null);
        xml.WriteElementString("summary", XmlText.Of(AtomSummary.Of(item)));
        if (!item.Evidence.IsEmpty)
        {
            WriteText(xml, "content", item.Language, CellText.Of(item.Evidence));
        }

        xml.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlText.Of(name));
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, Uri address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }

    private static void WriteCategory(XmlWriter xml, string scheme, string? term)
    {
        if (term is not null)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("scheme", $"urn:ingestion:{scheme}");
            xml.WriteAttributeString("term", XmlText.Of(term));
            xml.WriteEndElement();
        }
    }

    private static void WriteText(XmlWriter xml, string element, Language language, string text)
    {
        xml.WriteStartElement(element);
        // BCP 47's tag of a language that was not told.
        xml.WriteAttributeString("xml", "lang", null, language == Language.Other ? "und" : WireName.Of(language));
        xml.WriteAttributeString("type", "text");
        xml.WriteString(XmlText.Of(text));
        xml.WriteEndElement();
    }

    private static void Write(IBufferWriter<byte> output, Action<XmlWriter> write)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            write(xml);
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private static DateTimeOffset Updated(ClassificationItem item) => item.Received ?? Midnight(item.Date);

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
