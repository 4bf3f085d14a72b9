using System.Globalization;
using Ingestion.Labels;
using Ingestion.Labels.Corpus.Check;
using Spectre.Console;

namespace Ingestion.Cli.Terminal;

/// <summary>Prints for a person what a corpus holds.</summary>
internal static class CorpusTable
{
    public static void Print(CorpusCounts counts)
    {
        var stances = Enum.GetValues<Stance>();
        var topics = new Table().Border(TableBorder.Rounded)
            .AddColumns(["Topic", "Articles", .. stances.Select(WireName.Of)]);
        foreach (var topic in counts.Topics)
        {
            topics.AddRow([topic.Topic, Number(topic.Articles), .. stances.Select(stance => Number(topic.Stances[stance]))]);
        }

        PlainOrTerminal.Console.Write(topics);
        var whole = new Table().Border(TableBorder.Rounded).AddColumns("Of the corpus", "Count").AddRow("articles", Number(counts.Articles));
        foreach (var (language, articles) in counts.Languages)
        {
            whole.AddRow($"in {WireName.Of(language)}", Number(articles));
        }

        foreach (var (split, articles) in counts.Splits)
        {
            whole.AddRow($"for {WireName.Of(split)}", Number(articles));
        }

        PlainOrTerminal.Console.Write(whole
            .AddRow("on no topic", Number(counts.WithoutTopic))
            .AddRow("with page noise", Number(counts.WithNoise))
            .AddRow("telling the same story as another", Number(counts.SameStory))
            .AddRow("events", Number(counts.Events))
            .AddRow("sentences that bear on a topic", Number(counts.Sentences))
            .AddRow("sentences with a voice", Number(counts.SentencesWithVoice)));
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
