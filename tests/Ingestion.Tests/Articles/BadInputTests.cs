using System.Text;
using Ingestion.Articles;

namespace Ingestion.Tests.Articles;

public sealed class BadInputTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    [Fact]
    public void An_empty_file_is_rejected_as_empty() => Assert.Equal(RejectionReason.Empty, Some.Rejection([]).Reason);

    [Theory]
    [InlineData(" \r\n\t\u00A0\n")]
    [InlineData("\uFEFF\n")]
    [InlineData("\u200B")]
    public void White_space_alone_is_rejected(string text) =>
        Assert.Contains(Some.Rejection(text).Reason, new[] { RejectionReason.Empty, RejectionReason.NoText });

    [Fact]
    public void A_line_of_twenty_megabytes_is_rejected_with_the_numbers()
    {
        var content = new byte[20_000_000];
        content.AsSpan().Fill((byte)'a');

        var rejection = Some.Rejection(content);

        Assert.Equal(RejectionReason.TooLarge, rejection.Reason);
        Assert.Contains("20000000", rejection.Message, StringComparison.Ordinal);
        Assert.Contains("250000", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_over_the_bound_on_bytes_is_rejected_with_the_numbers()
    {
        var rejection = Some.Rejection(new byte[ArticleLimits.FileBytes + 1]);

        Assert.Equal(RejectionReason.TooLarge, rejection.Reason);
        Assert.Contains("20971521", rejection.Message, StringComparison.Ordinal);
        Assert.Contains("20971520", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_no_text_whatever_its_name()
    {
        var rejection = ArticleReader.Read("article.txt", Png).Rejection;

        Assert.Equal(RejectionReason.UnsupportedFormat, rejection?.Reason);
        Assert.Contains("PNG", rejection?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_rejected()
    {
        var content = new byte[4096];
        new Random(7).NextBytes(content);

        Assert.Equal(RejectionReason.UnsupportedFormat, Some.Rejection(content).Reason);
    }

    [Fact]
    public void A_few_nul_bytes_fall_out_of_the_text()
    {
        var article = Some.Article(Some.Page().Replace("Laut Jepang", "Laut\0 Jepang", StringComparison.Ordinal));

        Assert.StartsWith(Some.Paragraph, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_utf8_costs_a_character_and_not_the_article()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(Some.Page("“Kami siap,” katanya.")), 0xE2, 0x80];

        Assert.Contains("“Kami siap,” katanya.", Some.Article(content).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_in_chinese_is_an_article_in_another_language()
    {
        var article = Some.Article("中俄两国海军将于本周在日本海举行联合演习。\n\n中国国防部发言人表示,此次演习是年度计划内的例行安排,不针对第三方。");

        Assert.Equal(Language.Other, article.Language);
        Assert.Contains("联合演习", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><title>Judul</title></head></html>")]
    [InlineData("<!doctype html><html><body></body></html>")]
    [InlineData("<html><body><nav><ul><li><a href='/'>Beranda</a></li><li><a href='/dunia'>Dunia</a></li><li><a href='/bola'>Bola</a></li></ul></nav></body></html>")]
    [InlineData("<html><body><ul><li><a href='/1'>Rusia dan China Gelar Latihan Bersama di Laut Jepang Pekan Ini, Amerika Serikat Waspada</a></li></ul></body></html>")]
    public void A_page_without_an_article_has_no_text(string html) => Assert.Equal(RejectionReason.NoText, Some.Rejection(html).Reason);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":"Judul saja","published":"2024-10-16"}""")]
    [InlineData("""{"title":"Judul","text":"  "}""")]
    [InlineData("""{"title":"Judul","body":[1,2],"text":5}""")]
    public void Json_without_text_has_no_text(string json) => Assert.Equal(RejectionReason.NoText, Some.Rejection(json).Reason);

    [Theory]
    [InlineData("""{"title":"Judul","text":"Putus di ten""")]
    [InlineData("""{"title":"\ud800","text":"Setengah pasangan"}""")]
    [InlineData("{")]
    public void Broken_json_is_damaged(string json) => Assert.Equal(RejectionReason.Damaged, Some.Rejection(json).Reason);

    [Theory]
    [InlineData("""[{"title":"Satu","text":"Isi"}]""", "array")]
    [InlineData("{\"title\":\"Satu\",\"text\":\"Isi\"}\n{\"title\":\"Dua\",\"text\":\"Isi\"}", "JSON Lines")]
    public void Several_articles_in_one_json_file_are_not_read(string json, string named)
    {
        var rejection = Some.Rejection(json);

        Assert.Equal(RejectionReason.UnsupportedFormat, rejection.Reason);
        Assert.Contains(named, rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_that_is_nested_too_deeply_is_damaged() =>
        Assert.Equal(RejectionReason.Damaged, Some.Rejection("{\"text\":" + new string('[', 1_000_000)).Reason);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<body><a><section>")]
    [InlineData("<table><tr><td>")]
    public void Html_that_is_nested_too_deeply_is_rejected_with_the_number(string tags)
    {
        var rejection = Some.Rejection(string.Concat(Enumerable.Repeat(tags, 100_000)));

        Assert.Equal(RejectionReason.TooLarge, rejection.Reason);
        Assert.Contains("512", rejection.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_that_is_nested_too_deeply_is_read_as_it_stands() =>
        Assert.NotNull(Some.Article($"# Judul\n\n{string.Concat(Enumerable.Repeat("> ", 10_000))}teks\n\n{Some.Paragraph}"));

    [Fact]
    public void Lone_surrogates_do_not_reach_the_text()
    {
        byte[] content = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Some.Page()), 0x00, 0xD8];

        Assert.DoesNotContain(Some.Article(content).Text, char.IsSurrogate);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<br>")]
    [InlineData("<div></div>")]
    public void Html_of_too_many_tags_is_rejected_with_the_number(string tags) =>
        Assert.Contains("200000", Some.Rejection(string.Concat(Enumerable.Repeat(tags, 1_000_000))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_tag_of_endless_attributes_costs_no_more_than_its_length()
    {
        var article = Some.Article($"<p {string.Concat(Enumerable.Repeat("class=a b ", 500_000))}>{Some.Paragraph}</p>");

        Assert.Equal(Some.Paragraph, article.Text);
    }
}
