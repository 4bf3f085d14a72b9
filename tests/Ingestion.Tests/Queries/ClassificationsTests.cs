using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;
using Ingestion.Rows.Stories;
using Ingestion.Tests.Rows;

namespace Ingestion.Tests.Queries;

public sealed class ClassificationsTests(ArchiveFixture fixture) : IClassFixture<ArchiveFixture>
{
    private static readonly DateOnly September = new(2024, 9, 1);
    private static readonly DateOnly October = new(2024, 10, 1);

    private static readonly Dictionary<string, Func<Article, TopicLabel?, bool>> Questions = new()
    {
        [""] = (_, _) => true,
        ["topic=all"] = (_, _) => true,
        ["topic=taiwan"] = (_, label) => label?.Topic == "taiwan",
        ["topic=taiwan,sanctions"] = (_, label) => label?.Topic is "taiwan" or "sanctions",
        ["topic=taiwan&topic=sanctions&topic=joint-exercise"] = (_, label) => label is not null,
        ["from=2024-09-01&to=2024-10-01"] = (article, _) => article.Published!.Date >= September && article.Published.Date < October,
        ["topic=taiwan&from=2024-09-01&to=2024-10-01"] = (article, label) =>
            label?.Topic == "taiwan" && article.Published!.Date >= September && article.Published.Date < October,
        ["topic=taiwan&from=2024-08-31&to=2024-09-02"] = (article, label) =>
            label?.Topic == "taiwan" && article.Published!.Date >= September.AddDays(-1) && article.Published.Date < September.AddDays(1),
        ["topic=taiwan,sanctions&from=2024-08-15&to=2024-10-15"] = (article, label) =>
            label?.Topic is "taiwan" or "sanctions" && article.Published!.Date >= new DateOnly(2024, 8, 15) && article.Published.Date < new DateOnly(2024, 10, 15),
        ["topic=taiwan&from=2024-09-10&to=2024-09-11"] = (article, label) =>
            label?.Topic == "taiwan" && article.Published!.Date == new DateOnly(2024, 9, 10),
        ["from=2025-01-01"] = (_, _) => false,
        ["to=2024-08-01"] = (article, _) => article.Published!.Date < new DateOnly(2024, 8, 1),
        ["to=0001-01-01"] = (_, _) => false,
        ["topic=taiwan&stance=favor"] = (_, label) => label is { Topic: "taiwan", Stance: Stance.Favor },
        ["stance=favor,against"] = (_, label) => label?.Stance is Stance.Favor or Stance.Against,
        ["topic=sanctions&stance=favor,against,mixed,neutral"] = (_, label) => label?.Topic == "sanctions",
        ["topic=taiwan&minScore=0.5"] = (_, label) => label is { Topic: "taiwan", Score: >= 0.5 },
        ["minScore=0.5"] = (_, label) => label?.Score >= 0.5,
        ["minScore=0"] = (_, label) => label is not null,
        ["source=Kontan"] = (article, _) => article.Source == "Kontan",
        ["source=kontan,TEMPO"] = (article, _) => article.Source is "Kontan" or "Tempo",
        ["source=O%27Globo"] = (article, _) => article.Source == "O'Globo",
        ["source=cafe%20celik"] = (article, _) => article.Source == "Café Çelik",
        ["source=Kontan,Tempo,Detik,O%27Globo&topic=taiwan"] = (article, label) =>
            label?.Topic == "taiwan" && article.Source is "Kontan" or "Tempo" or "Detik" or "O'Globo",
        ["language=ms"] = (article, _) => article.Language == Language.Malay,
        ["language=id,en,other,ms&topic=taiwan"] = (_, label) => label?.Topic == "taiwan",
        ["actor=China"] = (_, label) => label?.Voices.Any(voice => voice.Actor == "China") == true,
        ["actor=russia,other:wagner&topic=taiwan"] = (_, label) =>
            label?.Topic == "taiwan" && label.Voices.Any(voice => voice.Actor is "Russia" or "other:Wagner"),
        ["actor=CHINA&stance=against"] = (_, label) => Says(label, "China", Stance.Against),
        ["actor=China&stance=against&topic=taiwan"] = (_, label) => label?.Topic == "taiwan" && Says(label, "China", Stance.Against),
        ["actor=China,Russia,US&stance=favor,against,mixed&topic=taiwan,sanctions"] = (_, label) =>
            label?.Topic is "taiwan" or "sanctions" && label.Voices.Any(voice => voice.Actor is "China" or "Russia" or "US"),
        ["actor=China&stance=neutral"] = (_, _) => false,
        ["actor=China,US&source=Kontan&minScore=0.3&from=2024-08-05"] = (article, label) =>
            label?.Voices.Any(voice => voice.Actor is "China" or "US") == true && label.Score >= 0.3
            && article.Source == "Kontan" && article.Published!.Date >= new DateOnly(2024, 8, 5),
        ["actor=%27%20or%20true"] = (_, _) => false,
        ["actor=China,a,b,c,d,e,f,g,h,i&topic=taiwan,sanctions,joint-exercise&stance=favor"] = (_, label) => label is not null && Says(label, "China", Stance.Favor),
        ["stance=neutral&from=2024-08-10&minScore=0.5"] = (article, label) =>
            label is { Stance: Stance.Neutral, Score: >= 0.5 } && article.Published!.Date >= new DateOnly(2024, 8, 10),
        ["topic=taiwan,sanctions&stance=mixed,neutral"] = (_, label) =>
            label is { Topic: "taiwan" or "sanctions", Stance: Stance.Mixed or Stance.Neutral },
        ["source=%22Kompas, Jakarta%22,tempo"] = (article, _) => article.Source is "Kompas, Jakarta" or "Tempo",
        ["q=latihan"] = (article, _) => Has(article, "latihan"),
        ["q=SANKSI%20kapal"] = (article, _) => Has(article, "sanksi") && Has(article, "kapal"),
        ["q=elysee&topic=taiwan,sanctions"] = (article, label) => label?.Topic is "taiwan" or "sanctions" && Has(article, "Élysée"),
        ["q=latih"] = (article, _) => IsMalayic(article) && Has(article, "latihan"),
        ["q=menuduh&language=ms,en"] = (article, _) => article.Language == Language.Malay && Has(article, "tuduhan"),
        ["q=kapal%20dan%20pertemuan%20dia"] = (article, _) => Has(article, "kapal") && Has(article, "pertemuan"),
        ["q=kapal%20sanksi%20latihan%20tuduhan"] = (article, _) => new[] { "kapal", "sanksi", "latihan", "tuduhan" }.All(word => Has(article, word)),
        ["q=kapal%20kapalan"] = (article, _) => Has(article, "kapal"),
        ["q=kapal&actor=US&stance=favor&from=2024-08-10"] = (article, label) =>
            Has(article, "kapal") && Says(label, "US", Stance.Favor) && article.Published!.Date >= new DateOnly(2024, 8, 10),
        ["q=tuduhan%20pertemuan&stance=against&minScore=0.2&to=2024-10-20"] = (article, label) =>
            Has(article, "tuduhan") && Has(article, "pertemuan") && label is { Stance: Stance.Against, Score: >= 0.2 }
            && article.Published!.Date < new DateOnly(2024, 10, 20),
        ["q=laut%20latihan&topic=taiwan&source=Kontan,Detik&language=id,other"] = (article, label) =>
            label?.Topic == "taiwan" && Has(article, "latihan") && article.Source is "Kontan" or "Detik" && article.Language is Language.Indonesian or Language.Other,
        ["q=laut"] = (_, _) => true,
        ["q=tidakadakatanya"] = (_, _) => false,
        ["topic=taiwan&stance=favor,mixed&language=id,ms&source=Kontan,Tempo&minScore=0.2&from=2024-08-02&to=2024-10-30"] = (article, label) =>
            label is { Topic: "taiwan", Stance: Stance.Favor or Stance.Mixed, Score: >= 0.2 }
            && article is { Language: Language.Indonesian or Language.Malay, Source: "Kontan" or "Tempo" }
            && article.Published!.Date >= new DateOnly(2024, 8, 2) && article.Published.Date < new DateOnly(2024, 10, 30),
    };

    public static TheoryData<string> All => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_answer_has_the_items_that_are_asked_for_newest_first(string question)
    {
        var expected = fixture.Archive.Items(Questions[question]).ToList();

        var page = await AskAsync($"{question}&limit=1000");

        Assert.Equal(expected, Names(page));
        Assert.Null(page.Continuation);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Pages_put_together_are_the_whole_answer(string question)
    {
        var expected = fixture.Archive.Items(Questions[question]).ToList();
        foreach (var (limit, most) in new[] { (1, 12), (7, int.MaxValue) })
        {
            var names = new List<string>();
            string? continuation = null;
            do
            {
                var page = await AskAsync($"{question}&limit={limit}{(continuation is null ? "" : $"&continuation={continuation}")}");
                Assert.InRange(page.Items.Length, 0, limit);
                names.AddRange(Names(page));
                continuation = page.Continuation;
                Assert.InRange(names.Count, 0, expected.Count);
            }
            while (continuation is not null && names.Count < most);

            Assert.Equal(expected.Take(most), names);
        }
    }

    [Theory]
    [InlineData("topic=taiwan&limit=20")]
    [InlineData("topic=taiwan&limit=20&from=2024-08-10&to=2024-10-20")]
    [InlineData("topic=taiwan&limit=20&stance=favor")]
    [InlineData("topic=taiwan&limit=20&source=Kontan,Tempo,Detik&minScore=0.3")]
    [InlineData("limit=50")]
    [InlineData("limit=50&language=id,ms")]
    [InlineData("limit=20&stance=against")]
    [InlineData("limit=20&actor=China")]
    [InlineData("limit=20&actor=China&stance=against")]
    [InlineData("limit=20&actor=US&topic=sanctions")]
    [InlineData("limit=6&actor=US&topic=sanctions&stance=favor&from=2024-08-10&to=2024-10-20")]
    public async Task A_question_by_topic_and_time_reads_no_rows_for_nothing(string question)
    {
        var page = await AskAsync(question);

        Assert.InRange(page.Items.Length, 5, 50);
        Assert.InRange(page.RowsRead, 1, page.Items.Length * 1.2);

        var next = page.Continuation is null ? page : await AskAsync($"{question}&continuation={page.Continuation}");
        Assert.InRange(next.RowsRead, 0, next.Items.Length * 1.2);
    }

    [Fact]
    public async Task An_item_tells_all_that_the_article_and_its_label_do()
    {
        var file = fixture.Archive.Articles.First(file => file.Labels!.Topics.Any(label => !label.Voices.IsEmpty));
        var label = file.Labels!.Topics.First(label => !label.Voices.IsEmpty);

        foreach (var topic in new[] { label.Topic, "all" })
        {
            var item = (await AskAsync($"topic={topic}&limit=1000")).Items.Single(item => item.Blob == file.Name && item.Topic == label.Topic);

            Assert.Equal(file.Id.Value, item.ArticleId);
            Assert.Equal(file.Article!.Title, item.Title);
            Assert.Equal(file.Article.Published!.Date, item.Published);
            Assert.Equal(file.Article.Published.Date, item.Date);
            Assert.Equal(DateBasis.Meta, item.DateBasis);
            Assert.Equal((file.Article.Source, file.Article.Agency, file.Article.Language), (item.Source, item.Agency, item.Language));
            Assert.Equal((label.Score, label.Stance, label.StanceScore), (item.Score, item.Stance, item.StanceScore));
            Assert.Equal(label.Evidence, item.Evidence);
            Assert.Equal(label.Voices.Select(voice => (voice.Actor, voice.Stance, voice.Score)), item.Voices.Select(voice => (voice.Actor, voice.Stance, voice.Score)));
            Assert.Equal(label.Voices.SelectMany(voice => voice.Evidence), item.Voices.SelectMany(voice => voice.Evidence));
            Assert.Equal(StoryId.Of(file.Id, file.Content).Value, item.StoryId);
            Assert.Equal(Some.ModelVersion, item.ModelVersion);
        }
    }

    private async Task<ClassificationPage> AskAsync(string question) =>
        await fixture.Tables.Store.QueryAsync(Question.Parse(question), TestTables.Cancellation);

    private static IEnumerable<string> Names(ClassificationPage page) => page.Items.Select(item => $"{item.Blob}:{item.Topic}");

    private static bool Says(TopicLabel? label, string actor, Stance stance) =>
        label?.Voices.Any(voice => voice.Actor == actor && voice.Stance == stance) == true;

    private static bool IsMalayic(Article article) => article.Language is Language.Indonesian or Language.Malay;

    private static bool Has(Article article, string word) =>
        $"{article.Title} {article.Text}".Contains(word, StringComparison.OrdinalIgnoreCase);
}
