using System.Text;
using FsCheck.Fluent;
using Ingestion.Labels;
using Ingestion.Tests.Articles.Fuzz;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels;

/// <summary>What holds of labels whatever is labelled.</summary>
public sealed class LabelPropertyTests
{
    private static readonly Pipeline Pipeline = new(SeedModel.Classifier);

    [Fact]
    public void Evidence_of_a_page_lies_in_its_text() =>
        Properties.Hold(
            Prop.ForAll(PlainPages.Mixed, PlainPages.Breaks.ToArbitrary(), (lines, between) => Check(Encoding.UTF8.GetBytes(string.Join(between, lines)))),
            200);

    [Fact]
    public void Evidence_of_any_text_in_any_encoding_lies_in_its_text() =>
        Properties.Hold(Prop.ForAll(Hostile.Text.ToArbitrary(), Hostile.Encodings.ToArbitrary(), (text, encode) => Check(encode(text))), 500);

    private static void Check(byte[] content)
    {
        var file = Pipeline.Classify("file", content);
        if (!file.IsArticle)
        {
            return;
        }

        foreach (var topic in file.Labels.Topics)
        {
            Assert.InRange(topic.Score, 0.0, 1.0);
            Assert.InRange(topic.StanceScore, 0.0, 1.0);
            Assert.All(topic.Evidence, evidence => CheckSpan(evidence, file.Article.Text));
            Assert.All(topic.Voices, voice =>
            {
                Assert.InRange(voice.Score, 0.0, 1.0);
                Assert.NotEmpty(voice.Evidence);
                Assert.All(voice.Evidence, evidence => CheckSpan(evidence, file.Article.Text));
            });
        }
    }

    private static void CheckSpan(Evidence evidence, string text)
    {
        Assert.InRange(evidence.Start, 0, evidence.End - 1);
        Assert.InRange(evidence.End, 1, text.Length);
        Assert.Equal(text[evidence.Start..evidence.End], evidence.Quote);
    }
}
