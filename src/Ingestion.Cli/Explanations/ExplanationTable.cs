using Ingestion.Cli.Terminal;
using Ingestion.Labels.Explaining;
using Spectre.Console;

namespace Ingestion.Cli.Explanations;

/// <summary>Prints an explanation for a person at a terminal.</summary>
internal static class ExplanationTable
{
    /// <summary>What a screen has room for; the page shows all.</summary>
    private const int MostSentences = 6;

    /// <summary>Of a topic that is not given, what came nearest is enough.</summary>
    private const int MostSentencesNotGiven = 1;

    private const int MostWords = 4;
    private const int MostSightings = 2;

    /// <summary>The words of the languages are shorter; what is longer is no word, and would leave the sentence no room.</summary>
    private const int LongestWord = 20;

    private static readonly Style For = new(Color.Green);
    private static readonly Style Against = new(Color.Red);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    public static void Print(string name, Explanation explanation)
    {
        var console = PlainOrTerminal.Console;
        WriteLine(explanation.Article.Title ?? $"(no title) {name}", Strong);
        WriteLine($"Language {WireName.Of(explanation.Article.Language)}, model {explanation.ModelVersion}.");
        if (explanation.Topics.IsEmpty)
        {
            WriteLine("The article is not likely to be about any topic.");
        }

        foreach (var topic in explanation.Topics)
        {
            console.WriteLine();
            console.Write(new Rule(Markup.Escape(TableCell.Harmless(topic.Topic.Id))).LeftJustified());
            WriteLine(Figures.Decision(topic.Probability, topic.Threshold, topic.IsGiven), topic.IsGiven ? For : Against);
            console.Write(SentencesOf(topic));
            if (topic.IsGiven)
            {
                PrintSides(topic, console);
            }
        }
    }

    private static void PrintSides(ExplainedTopic topic, IAnsiConsole console)
    {
        var stance = topic.Stance;
        WriteLine($"Stance: {WireName.Of(stance.Stance)} {Figures.Probability(stance.Probability)}", Strong);
        WriteLine($"Heard in favour: {Figures.Side(stance.Favor)}. Heard against: {Figures.Side(stance.Against)}.");
        if (!topic.Voices.IsEmpty)
        {
            console.Write(VoicesOf(topic));
        }
    }

    private static Table SentencesOf(ExplainedTopic topic)
    {
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators().AddColumns("Bears", "Sentence", "Speaks for it", "Against it");
        table.Columns[0].NoWrap();
        table.Columns[2].NoWrap();
        table.Columns[3].NoWrap();
        if (topic.Title is { } title)
        {
            AddSentence(table, "title", title);
        }

        foreach (var sentence in ShownOf(topic))
        {
            AddSentence(table, Figures.Probability(sentence.Probability), sentence);
        }

        return table;
    }

    // Beside the likeliest ones those that the table of voices points to.
    private static IEnumerable<ExplainedSentence> ShownOf(ExplainedTopic topic)
    {
        var heard = topic.Voices.SelectMany(voice => voice.Sightings.Take(MostSightings)).Select(sighting => sighting.Sentence.Number).ToHashSet();
        return topic.IsGiven
            ? topic.Sentences.Where((sentence, rank) => rank < MostSentences || heard.Contains(sentence.Number))
            : topic.Sentences.Take(MostSentencesNotGiven);
    }

    private static void AddSentence(Table table, string bearing, ExplainedSentence sentence) => table.AddRow(
        TableCell.Of(bearing),
        TableCell.Of(sentence.Number == 0 ? sentence.Text : $"{sentence.Number}. {sentence.Text}"),
        Words(sentence.WordsFor(MostWords), For),
        Words(sentence.WordsAgainst(MostWords), Against));

    private static Table VoicesOf(ExplainedTopic topic)
    {
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators().AddColumns("Voice", "Side", "Given", "Shown by", "Cues", "Frames");
        foreach (var voice in topic.Voices)
        {
            var shown = voice.Sightings.Take(MostSightings).ToList();
            table.AddRow(
                TableCell.Of(voice.Actor),
                TableCell.Of(WireName.Of(voice.Side)),
                TableCell.Of($"{Figures.Probability(voice.Probability)} {(voice.IsGiven ? "yes" : "no")}"),
                TableCell.Of(string.Join('\n', shown.Select(sighting => $"{sighting.Sentence.Number}. {Figures.Probability(sighting.Probability)}"))),
                TableCell.Of(string.Join(", ", shown.SelectMany(sighting => sighting.Sentence.Cues).Distinct())),
                TableCell.Of(string.Join(", ", shown.SelectMany(sighting => sighting.Sentence.Frames).Distinct())));
        }

        return table;
    }

    private static Text Words(IEnumerable<ExplainedWord> words, Style style) =>
        new Text(TableCell.Harmless(string.Join('\n', words.Select(word => Figures.Word(Shortened(word))))), style);

    private static ExplainedWord Shortened(ExplainedWord word) =>
        word.Text.Length <= LongestWord ? word : word with { Text = $"{word.Text[..LongestWord]}…" };

    private static void WriteLine(string text, Style? style = null)
    {
        PlainOrTerminal.Console.Write(new Text(TableCell.Harmless(text), style));
        PlainOrTerminal.Console.WriteLine();
    }
}
