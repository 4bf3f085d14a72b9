using System.Text;
using FsCheck.Fluent;
using Ingestion.Articles;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Articles.Fuzz;

/// <summary>What holds of reading whatever is read.</summary>
public sealed class ReadingPropertyTests
{
    /// <summary>The share of the corpus's pages whose title and text, read as a page of their own, give themselves.</summary>
    private const double LeastSame = 0.99;

    /// <summary>A line that is taken out can make its neighbour a first or a last one, which is judged anew.</summary>
    private const int MostChanges = 5;

    [Fact]
    public void Any_bytes_give_an_article_or_a_rejection() =>
        Properties.Hold(Prop.ForAll(Hostile.Bytes.ToArbitrary(), Sound.Read), 1500);

    [Fact]
    public void Any_text_in_any_encoding_gives_an_article_or_a_rejection() =>
        Properties.Hold(
            Prop.ForAll(Hostile.Text.ToArbitrary(), Hostile.Encodings.ToArbitrary(), (text, encode) => Sound.Read(encode(text))), 1500);

    [Fact]
    public void Any_damage_to_a_file_of_any_format_leaves_an_article_or_a_rejection() =>
        Properties.Hold(
            Prop.ForAll(
                Gen.Elements<SampleFile>(SampleFile.All).ToArbitrary(),
                Damage.Any.ArrayOf().Resize(12).ToArbitrary(),
                (file, blows) => Sound.Read(blows.Aggregate(file.Content, (content, blow) => blow.Do(content)))),
            400);

    [Fact]
    public void A_line_without_end_is_read_or_refused() =>
        Properties.Hold(
            Prop.ForAll(
                Hostile.Text.Where(text => text.Length > 0).ToArbitrary(),
                Gen.Choose(1, ArticleLimits.TextLength).ToArbitrary(),
                (unit, length) => Sound.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 1 + (length / unit.Length)))))),
            20);

    [Fact]
    public void Every_letter_of_a_plain_page_is_in_its_title_its_text_or_its_noise()
    {
        Properties.Hold(
            Prop.ForAll(PlainPages.Mixed, PlainPages.Breaks.ToArbitrary(), (lines, between) => LosesNoLetter(string.Join(between, lines))), 300);
        Assert.All(PlainPages.Whole, page => Assert.True(LosesNoLetter(page), page));
    }

    [Fact]
    public void Noise_is_given_as_it_stands_on_the_page()
    {
        Properties.Hold(
            Prop.ForAll(PlainPages.Mixed, PlainPages.Breaks.ToArbitrary(), (lines, between) => GivesNoiseAsItStands(string.Join(between, lines))), 300);
        Assert.All(PlainPages.Whole, page => Assert.True(GivesNoiseAsItStands(page), page));
    }

    [Fact]
    public void What_was_read_from_a_page_of_the_corpus_reads_the_same_again()
    {
        var same = PlainPages.Whole.Count(page => ChangesUntilRest(page) == 0);

        Assert.InRange(same, (int)(PlainPages.Whole.Count * LeastSame), PlainPages.Whole.Count);
    }

    [Fact]
    public void What_was_read_from_any_plain_page_comes_to_rest() =>
        Properties.Hold(
            Prop.ForAll(
                PlainPages.Mixed,
                PlainPages.Breaks.ToArbitrary(),
                (lines, between) => ChangesUntilRest(string.Join(between, lines)) <= MostChanges),
            300);

    private static bool LosesNoLetter(string page)
    {
        var article = ArticleReader.Read("page.txt", Encoding.UTF8.GetBytes(page)).Article;
        return article is null
            || !PlainPages.IsPlain(page)
            || Letters(page) == Letters(string.Concat([article.Title, article.Text, .. article.Noise.Select(noise => noise.Text)]));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Order());

    /// <summary>White space apart: lines that were broken at a width are put together.</summary>
    private static bool GivesNoiseAsItStands(string page)
    {
        var flat = OneLine(page);
        return ArticleReader.Read("page.txt", Encoding.UTF8.GetBytes(page)).Article is not { } article
            || !PlainPages.IsPlain(page)
            || article.Noise.All(noise => flat.Contains(OneLine(noise.Text), StringComparison.Ordinal));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How often reading again what was read changes it, before nothing changes any more.</summary>
    private static int ChangesUntilRest(string page)
    {
        var read = ReadPlain(page);
        for (var changes = 0; changes <= MostChanges; changes++)
        {
            var clean = read.Title is null ? read.Text : $"{read.Title}\n\n{read.Text}";
            var again = ReadPlain(clean);
            if (again == read || !PlainPages.IsPlain(clean))
            {
                return changes;
            }

            read = again;
        }

        return MostChanges + 1;
    }

    private static (string? Title, string Text) ReadPlain(string page)
    {
        var article = ArticleReader.Read("page.txt", Encoding.UTF8.GetBytes(page)).Article;
        return (article?.Title, article?.Text ?? string.Empty);
    }
}
