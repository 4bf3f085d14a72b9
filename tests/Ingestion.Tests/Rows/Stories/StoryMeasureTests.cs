using Ingestion.Rows.Stories;
using Ingestion.Testing;

namespace Ingestion.Tests.Rows.Stories;

public sealed class StoryMeasureTests
{
    [Fact]
    public void Near_duplicates_of_the_corpus_are_found_and_no_others()
    {
        var figures = StoryMeasure.Of(Repository.PathOf("seeds", "corpus")).ToDictionary(part => part.Part);

        Assert.All(figures.Values, part => Assert.True(part.Precision >= 0.95, $"{part}"));
        Assert.All([figures["test"], figures["all"]], part => Assert.True(part.Recall >= 0.80, $"{part}"));
        Assert.True(figures["test"].Sharing >= 15, "Too few pairs share wording to measure on.");
    }
}
