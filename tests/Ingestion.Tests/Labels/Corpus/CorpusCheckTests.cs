using System.Collections.Immutable;
using System.Text;
using Ingestion.Articles;
using Ingestion.Features;
using Ingestion.Labels;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Corpus.Check;
using Ingestion.Testing;

namespace Ingestion.Tests.Labels.Corpus;

public sealed class CorpusCheckTests
{
    private const string Claim = "Kementerian itu menilai latihan bersama tersebut sah dan terbuka bagi siapa saja yang ingin melihatnya.";
    private const string Denial = "Tokyo memprotes latihan itu karena digelar tanpa pemberitahuan di dekat perairannya.";

    private static readonly Taxonomy Topics = Taxonomy.Parse(
        """
        {"name":"uji","topics":[{"id":"joint-exercise","name":{"en":"Joint exercise"},"proposition":{"en":"It is legitimate."}}],
         "actors":[{"name":"China","aliases":{"en":["China"]}},{"name":"Japan","aliases":{"en":["Japan"]}}]}
        """);

    [Fact]
    public void The_corpus_of_the_project_is_good()
    {
        var folder = Repository.PathOf("seeds", "corpus");
        var taxonomy = Taxonomy.Parse(File.ReadAllText(Path.Combine(folder, "taxonomy.json")));

        Assert.Empty(CorpusCheck.Run(LabelledFolder.Read(folder), taxonomy).Select(problem => problem.ToString()));
    }

    [Fact]
    public void A_consistent_article_has_no_problem() => Assert.Empty(Problems(Some("a")));

    [Fact]
    public void An_id_is_used_once() => Assert.Contains("same id", Problem(Some("a"), Some("a", "lain")), StringComparison.Ordinal);

    [Fact]
    public void A_topic_is_of_the_taxonomy() =>
        AssertProblem("not in the taxonomy", Some("a") with { Topics = [new("fishing", Stance.Neutral, [])] });

    [Fact]
    public void An_actor_is_of_the_taxonomy_or_marked_as_another()
    {
        var voice = new LabelledSentenceVoice("joint-exercise", "Atlantis", Stance.Favor);

        AssertProblem("is no actor", WithVoices("a", Stance.Favor, voice));
        Assert.Empty(Problems(WithVoices("a", Stance.Favor, voice with { Actor = "other:Atlantis" })));
    }

    [Fact]
    public void Voices_of_an_article_are_those_of_its_sentences() =>
        AssertProblem("are not those of its sentences", Some("a") with { Topics = [new("joint-exercise", Stance.Favor, [new("Japan", Stance.Favor)])] });

    [Theory]
    [InlineData(Stance.Neutral)]
    [InlineData(Stance.Against)]
    [InlineData(Stance.Mixed)]
    public void A_stance_follows_from_the_voices(Stance stance) =>
        AssertProblem("sentences for", Some("a") with { Topics = [new("joint-exercise", stance, [new("China", Stance.Favor)])] });

    [Fact]
    public void Noise_stands_on_the_page() => AssertProblem("This noise", Some("a") with { Noise = ["Baca juga: Tidak Ada"] });

    [Fact]
    public void A_repeated_lead_is_found_behind_the_lead_that_it_repeats()
    {
        var article = Some("a");
        var lead = Claim[..40];

        Assert.Empty(Problems(OnPage(article, article.Text!.Replace("\n\n", $"\n{lead}\n", StringComparison.Ordinal)) with { Noise = [lead] }));
    }

    [Fact]
    public void A_sentence_stands_on_the_page_and_not_in_its_noise() => AssertProblem("This sentence", Some("a") with { Noise = [Claim] });

    [Fact]
    public void A_title_stands_on_the_page() => AssertProblem("The title", Some("a") with { Title = "Judul Lain" });

    [Fact]
    public void A_body_is_no_note() => AssertProblem("words without its noise", OnPage(Some("a"), $"{Claim} {Denial}"));

    [Fact]
    public void An_event_is_in_one_split() =>
        AssertProblem("in two splits", Some("a"), Some("b", "lain") with { Event = "event-a", Split = Split.Test });

    [Fact]
    public void The_same_story_is_of_the_same_event() =>
        AssertProblem("another event", Some("a"), Some("b", "lain") with { SameStoryAs = "a" });

    [Fact]
    public void Copies_are_in_one_split_unless_they_are_one_story()
    {
        var copy = Some("b") with { Event = "event-b", Split = Split.Test };

        AssertProblem("of its wording", Some("a"), copy);
        Assert.DoesNotContain(Problems(Some("a"), copy with { SameStoryAs = "a" }), problem => problem.Contains("wording", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_of_words_that_recurs_in_four_articles_looks_like_a_template()
    {
        string[] others = ["satu", "dua", "tiga", "empat"];

        AssertProblem("hold the words", [.. others.Select(filler => Some(filler, filler))]);
    }

    [Fact]
    public void Balance_is_asked_of_the_whole()
    {
        var problems = CorpusCheck.Run([Some("a")], Topics).Where(problem => problem.Article is null).Select(problem => problem.Reason).ToList();

        Assert.Contains(problems, problem => problem.Contains("70 are the least", StringComparison.Ordinal));
        Assert.Equal(4, problems.Count(problem => problem.Contains("25 are the least", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_problem_names_file_and_line() =>
        Assert.StartsWith("kabar.jsonl:7: a: ", Problem(Some("a") with { Origin = "kabar.jsonl:7", Title = "Judul Lain" }), StringComparison.Ordinal);

    private static LabelledArticle Some(string id, string filler = "kata") =>
        WithVoices(id, Stance.Favor, new LabelledSentenceVoice("joint-exercise", "China", Stance.Favor), filler);

    private static LabelledArticle WithVoices(string id, Stance stance, LabelledSentenceVoice voice, string filler = "kata") => OnPage(
        new LabelledArticle
        {
            Id = id,
            Language = Language.Indonesian,
            Event = $"event-{id}",
            Split = Split.Train,
            Topics = [new("joint-exercise", stance, [new(voice.Actor, voice.Stance)])],
            Sentences = [new(Claim, ["joint-exercise"], [voice])],
        },
        $"{Claim}\n\n{Denial} {string.Join(' ', Enumerable.Range(0, 60).Select(number => $"{filler}{number}"))}.");

    private static LabelledArticle OnPage(LabelledArticle article, string text) =>
        article with { Text = text, Page = Encoding.UTF8.GetBytes(text) };

    private static void AssertProblem(string expected, params LabelledArticle[] articles) =>
        Assert.Contains(Problems(articles), problem => problem.Contains(expected, StringComparison.Ordinal));

    private static string Problem(params LabelledArticle[] articles) => Problems(articles)[0];

    private static ImmutableArray<string> Problems(params LabelledArticle[] articles) =>
        [.. CorpusCheck.Run(articles, Topics).Where(problem => problem.Article is not null).Select(problem => problem.ToString())];
}
