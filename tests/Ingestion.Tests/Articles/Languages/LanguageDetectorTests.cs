using Ingestion.Articles;
using Ingestion.Articles.Languages;
using Ingestion.Labels.Corpus;
using Ingestion.Testing;

namespace Ingestion.Tests.Articles.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("Kementerian Pertahanan mengatakan bahwa latihan bersama itu akan digelar pekan depan karena kedua negara sudah sepakat.", Language.Indonesian)]
    [InlineData("Kementerian Pertahanan berkata latihan bersama itu akan diadakan minggu hadapan kerana kedua-dua negara telah bersetuju.", Language.Malay)]
    [InlineData("The defence ministry said the joint drill would be held next week because both countries had agreed to it.", Language.English)]
    [InlineData("中俄两国海军将于本周在日本海举行联合演习。", Language.Other)]
    [InlineData("Корабли двух стран проведут совместные учения в Японском море на этой неделе.", Language.Other)]
    [InlineData("ستجري سفن البلدين مناورات مشتركة في بحر اليابان هذا الأسبوع.", Language.Other)]
    [InlineData("Les navires des deux pays vont s'entraîner ensemble en mer du Japon cette semaine, selon le ministère de la défense.", Language.Other)]
    [InlineData("De schepen van beide landen zullen deze week samen oefenen in de Japanse Zee, zo meldt het ministerie van Defensie.", Language.Other)]
    [InlineData("12345 67890", Language.Other)]
    [InlineData("", Language.Other)]
    public void A_text_tells_its_language(string text, Language language) => Assert.Equal(language, LanguageDetector.Detect(text, null));

    [Theory]
    [InlineData("ms-MY", Language.Malay)]
    [InlineData("id", Language.Indonesian)]
    [InlineData("other", Language.Other)]
    [InlineData("fr", Language.Other)]
    [InlineData("../", Language.Other)]
    [InlineData(null, Language.Other)]
    public void The_pages_claim_decides_where_the_text_is_too_short(string? claimed, Language language) =>
        Assert.Equal(language, LanguageDetector.Detect("Kapal tiba.", claimed));

    [Fact]
    public void The_text_decides_against_the_pages_claim() =>
        Assert.Equal(Language.Indonesian, LanguageDetector.Detect(Some.Paragraph, "en"));

    [Theory]
    [InlineData("Rusia dan China Gelar Latihan Bersama, Pengamat: Tidak Perlu Khawatir", Language.Indonesian)]
    [InlineData("Rusia, China mula latihan bersama, Perdana Menteri mahu semua pihak bertenang", Language.Malay)]
    [InlineData("Russia and China begin a joint drill with six ships", Language.English)]
    [InlineData("\"We are ready,\" kata juru bicara itu, karena pertemuan dengan menteri sudah selesai pekan lalu.", Language.Indonesian)]
    public void A_title_and_a_text_with_a_quote_in_another_language_tell_theirs(string text, Language language) =>
        Assert.Equal(language, LanguageDetector.Detect(text, null));

    /// <summary>All splits: the words of the table were written by hand and learnt from none of them.</summary>
    [Fact]
    public void Two_hundred_words_of_an_article_tell_Indonesian_from_Malay_in_97_of_100()
    {
        var articles = LabelledFolder.Read(Repository.PathOf("seeds", "corpus"))
            .Where(labelled => labelled.Language is Language.Indonesian or Language.Malay)
            .ToArray();

        var right = articles.Count(labelled =>
            LanguageDetector.Detect(FirstWords(Some.Article(labelled.Page.ToArray()).Text), null) == labelled.Language);

        Assert.InRange((double)right / articles.Length, 0.97, 1.0);
    }

    private static string FirstWords(string text) =>
        string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(200));
}
