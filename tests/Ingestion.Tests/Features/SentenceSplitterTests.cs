using Ingestion.Features;
using Ingestion.Testing;

namespace Ingestion.Tests.Features;

public sealed class SentenceSplitterTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_cut_into_the_sentences_of_the_case(string text, string[] sentences) =>
        Assert.Equal(sentences, SentenceSplitter.Split(text).Select(sentence => text[sentence.Start..sentence.End]));

    [Fact]
    public void Empty_text_has_no_sentence() => Assert.Empty(SentenceSplitter.Split(""));

    [Fact]
    public void Sentences_know_their_paragraph()
    {
        var sentences = SentenceSplitter.Split("Satu. Dua.\n\n***\n\nTiga.");

        Assert.Equal([0, 0, 1], sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void A_million_stops_take_no_time_that_grows_with_their_square()
    {
        var text = string.Concat(Enumerable.Repeat("a. ", 1_000_000));

        Assert.Single(SentenceSplitter.Split(text));
    }

    public static TheoryData<string, string[]> Cases()
    {
        var cases = new TheoryData<string, string[]>();
        var text = new List<string>();
        var sentences = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Ingestion.Tests", "Features", "Cases", "sentences.txt")).Append(""))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                text.Add(line[2..]);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                sentences.Add(line[2..]);
            }
            else if (line.Length == 0 && text.Count > 0)
            {
                cases.Add(string.Join('\n', text), [.. sentences]);
                text.Clear();
                sentences.Clear();
            }
        }

        return cases;
    }
}
