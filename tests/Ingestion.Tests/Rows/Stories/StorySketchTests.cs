using Ingestion.Rows.Stories;

namespace Ingestion.Tests.Rows.Stories;

public sealed class StorySketchTests
{
    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 5_000).Select(number => $"kata{number}")];

    [Fact]
    public void Texts_alike_but_for_case_diacritics_and_marks_resemble_each_other_wholly()
    {
        var text = Text(new Random(1), 60);

        Assert.Equal(1, StorySketch.Of(text).ResemblanceTo(StorySketch.Of(text.ToUpperInvariant().Replace(" ", ", ").Replace('A', 'Á'))));
    }

    [Fact]
    public void Texts_without_a_pair_of_words_in_common_do_not_resemble_each_other() =>
        Assert.Equal(0, StorySketch.Of(Text(new Random(1), 200)).ResemblanceTo(StorySketch.Of(string.Join(' ', Vocabulary.Take(200)))), tolerance: 0.02);

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.75)]
    public void The_resemblance_estimates_the_share_of_pairs_that_two_texts_have_in_common(double kept)
    {
        var random = new Random(7);
        var errors = Enumerable.Range(0, 200).Select(_ =>
        {
            var shared = Text(random, (int)(600 * kept));
            var (one, other) = (shared + " " + Text(random, (int)(600 * (1 - kept))), Text(random, (int)(600 * (1 - kept))) + " " + shared);
            return StorySketch.Of(one).ResemblanceTo(StorySketch.Of(other)) - WordPairs.Shared(WordPairs.Of(one), WordPairs.Of(other));
        }).ToList();

        Assert.InRange(errors.Average(), -0.02, 0.02);
        Assert.All(errors, error => Assert.InRange(error, -0.2, 0.2));
    }

    [Fact]
    public void A_text_of_a_few_words_tells_nothing() =>
        Assert.Empty(StorySketch.Of("Baca berita lain di halaman berikut").Hashes);

    [Fact]
    public void A_sketch_is_read_as_it_was_written()
    {
        var sketch = StorySketch.Of(Text(new Random(3), 400));

        Assert.Equal(StorySketch.MaxHashes, sketch.Hashes.Length);
        Assert.Equal(sketch.Hashes, StorySketch.Read(sketch.ToBytes()).Hashes);
        Assert.Equal(sketch.Hashes.Order(), sketch.Hashes);
    }

    private static string Text(Random random, int words) => string.Join(' ', random.GetItems(Vocabulary, words));
}
