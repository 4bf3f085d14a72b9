using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows;
using Ingestion.Rows.Search;
using Ingestion.Tables;
using Ingestion.Testing;
using Ingestion.Tests.Rows;
using Ingestion.Tests.Rows.Search;

namespace Ingestion.Tests.Queries.Search;

public sealed class SearchTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestTables.Cancellation;

    [Theory]
    [InlineData(Language.Indonesian, "Kedua angkatan laut berlatih.", "latihan", true)]
    [InlineData(Language.Indonesian, "Latihan itu selesai.", "melatih", true)]
    [InlineData(Language.Indonesian, "Beijing menuduh Washington.", "tuduhan dituduh", true)]
    [InlineData(Language.Indonesian, "KAPAL-KAPALNYA berlayar", "kapal layar", true)]
    [InlineData(Language.Indonesian, "Presiden Macron di Élysée", "elysee", true)]
    [InlineData(Language.Indonesian, "Hubungan AS dan China", "as", true)]
    [InlineData(Language.Indonesian, "45 pesawat", "45", true)]
    [InlineData(Language.Indonesian, "45 pesawat", "4", false)]
    [InlineData(Language.Malay, "Tentera mengadakan eksesais bersama.", "bersama tentera", true)]
    [InlineData(Language.Malay, "Penyerahan kapal itu", "diserahkan", true)]
    [InlineData(Language.English, "The navies exercised together.", "exercise", true)]
    [InlineData(Language.English, "Sanctions were imposed.", "sanction imposing", true)]
    [InlineData(Language.English, "The navies exercised together.", "latihan", false)]
    [InlineData(Language.Other, "Учения в море", "учения", true)]
    [InlineData(Language.Other, "latihan", "berlatih", false)]
    [InlineData(Language.Indonesian, "Latihan militer", "\"latihan\" 'yang' militer!", true)]
    [InlineData(Language.Indonesian, "Latihan militer", "latihan ekonomi", false)]
    public async Task An_article_is_found_by_all_words_in_any_of_their_forms(Language language, string text, string search, bool isFound)
    {
        var tables = await TestTables.CreateAsync(azurite);
        var article = Some.Article(title: null, text: text, language: language);
        await tables.DeliverAsync(LabelledFile.Labelled("a.txt", Some.Content(text), article, new ArticleLabels(Some.ModelVersion, [Some.Label("taiwan")])));

        Assert.Equal(isFound ? 1 : 0, (await AskAsync(tables, $"q={Uri.EscapeDataString(search)}")).Items.Length);
    }

    [Theory]
    [InlineData("' or RowKey ge '")]
    [InlineData("%25 %' %00 \\ / # ? _ : ~")]
    [InlineData("word-latih_ 9999999999999999999_ffffffffffffffffffffffffffffffff")]
    [InlineData("\u0001\u001b[31m\r\n\u007f\u0085\uffff")]
    [InlineData("\ud800 latihan \udfff")]
    [InlineData("😀 𝕝𝕒𝕥𝕚𝕙𝕒𝕟")]
    [InlineData("İstanbul ß ŉ ﬁ ǆ")]
    [InlineData("yang dan the")]
    public async Task Whatever_is_searched_for_is_answered_or_refused(string search)
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());
        await tables.DeliverAsync(LabelledFile.Labelled(
            "hostile.txt", Some.Content(search), Some.Article(title: search, text: search), new ArticleLabels(Some.ModelVersion, [])));

        foreach (var asked in new[] { search, new string('x', 300), string.Concat(Enumerable.Repeat("1 ", 150)) })
        {
            var parameters = new Dictionary<string, IReadOnlyList<string>> { ["q"] = [asked] };
            if (ClassificationQuery.TryParse(parameters, Question.Topics, out var query, out var problem))
            {
                var page = await tables.Store.QueryAsync(query, Cancellation);
                Assert.Equal(asked == search, page.Items.Any(item => item.Blob == "hostile.txt"));
            }
            else
            {
                Assert.Equal("q", problem.Parameter);
            }
        }
    }

    [Fact]
    public void A_search_of_ten_thousand_characters_is_refused() =>
        Assert.Equal("q", Question.ProblemOf($"q={new string('x', 10_000)}")?.Parameter);

    [Fact]
    public async Task A_word_of_another_version_than_the_articles_finds_nothing()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File());
        var place = RowKeys.TimeAndId(new DateTime(2024, 10, 16), ArticleId.ForBlob("kontan.txt"));
        var partition = WordKeys.PartitionOf("lama", PartitionSpread.None);
        foreach (var (key, version) in new[] { (place, Some.Content("other").Value[..16]), (RowKeys.TimeAndId(new DateTime(2024, 10, 17), ArticleId.ForBlob("gone.txt")), Some.Content("first").Value[..16]) })
        {
            await tables.All.Words.AddEntityAsync(new TableEntity(partition, $"word-lama_{key}") { ["version"] = version }, Cancellation);
        }

        Assert.Empty((await AskAsync(tables, "q=lama")).Items);
        Assert.Empty((await AskAsync(tables, "q=lama%20china")).Items);
        Assert.Empty((await AskAsync(tables, "q=lama&topic=taiwan")).Items);
        Assert.Single((await AskAsync(tables, "q=china")).Items);
    }

    [Fact]
    public async Task Articles_are_found_from_before_partitions_were_spread_and_after()
    {
        var tables = await TestTables.CreateAsync(azurite);
        var spread = tables.Connect(PartitionSpread.Sixteen);
        var names = Enumerable.Range(0, 24).Select(number => $"{number:D2}.txt").ToList();
        foreach (var name in names)
        {
            await TestTables.DeliverAsync(new RowWriter(int.Parse(name[..2]) < 12 ? tables.All : spread), Some.File(name, day: $"2024-09-{30 - int.Parse(name[..2])}"));
        }

        foreach (var question in new[] { "q=latihan", "q=latihan%20china&topic=taiwan", "q=judul%20rusia&limit=5" })
        {
            var found = new List<string>();
            string? continuation = null;
            do
            {
                var page = await new ArticleStore(spread).QueryAsync(Question.Parse($"{question}{(continuation is null ? "" : $"&continuation={continuation}")}"), Cancellation);
                found.AddRange(page.Items.Select(item => item.Blob));
                continuation = page.Continuation;
            }
            while (continuation is not null);

            Assert.Equal(names, found);
        }

        await TestTables.DeliverAsync(new RowWriter(spread), Some.Rejected(names[0]), version: 2);
        await TestTables.DeliverAsync(new RowWriter(spread), WordText.File(names[1], "baru", 1), version: 2);
        Assert.Equal(names[2], (await new ArticleStore(spread).QueryAsync(Question.Parse("q=latihan&limit=1"), Cancellation)).Items[0].Blob);
    }

    [Fact]
    public async Task An_article_that_is_labelled_anew_is_found_among_its_new_topics()
    {
        var tables = await TestTables.CreateAsync(azurite);
        await tables.DeliverAsync(Some.File(topics: "taiwan"));
        await tables.DeliverAsync(LabelledFile.Labelled(
            "kontan.txt", Some.Content("first"), Some.File().Article!, new ArticleLabels("other model", [Some.Label("sanctions")])));

        Assert.Empty((await AskAsync(tables, "q=latihan&topic=taiwan")).Items);
        Assert.Single((await AskAsync(tables, "q=latihan&topic=sanctions")).Items);
    }

    private static Task<ClassificationPage> AskAsync(TestTables tables, string question) =>
        tables.Store.QueryAsync(Question.Parse(question), Cancellation);
}
