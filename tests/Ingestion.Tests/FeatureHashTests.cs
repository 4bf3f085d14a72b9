namespace Ingestion.Tests;

public sealed class FeatureHashTests
{
    [Theory]
    [InlineData("", 2872998923u)]
    [InlineData("latihan", 4140867174u)]
    [InlineData("Latihan", 4140867174u)]
    [InlineData("2024", 1014863279u)]
    [InlineData("Ünlü", 371096097u)]
    public void A_word_has_the_same_hash_in_every_run_and_on_every_machine(string word, uint hash) =>
        Assert.Equal(hash, FeatureHash.OfWord(word));

    [Fact]
    public void The_order_of_combined_hashes_matters() =>
        Assert.NotEqual(FeatureHash.Combine(1, 2), FeatureHash.Combine(2, 1));
}
