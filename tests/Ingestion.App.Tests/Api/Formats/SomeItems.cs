using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Queries;

namespace Ingestion.App.Tests.Api.Formats;

/// <summary>Classifications for writers.</summary>
internal static class SomeItems
{
    public static ClassificationItem Item { get; } = new()
    {
        ArticleId = "00112233445566778899aabbccddeeff",
        Blob = "kabar.txt",
        Title = "Rusia dan China Berlatih",
        Published = new DateOnly(2024, 10, 16),
        Date = new DateOnly(2024, 10, 16),
        DateBasis = DateBasis.Meta,
        Source = "Harian Selat",
        Agency = null,
        Language = Language.Indonesian,
        Topic = "joint-exercise",
        Score = 0.98,
        Stance = Stance.Favor,
        StanceScore = 0.6,
        Voices = [new Voice("China", Stance.Favor, 0.75, [new Evidence(0, 5, "Kutip", null)])],
        Evidence = [new Evidence(0, 5, "Kutip", 0.9), new Evidence(6, 11, "Kedua", 0.8)],
        ModelVersion = "abc",
        Received = new DateTimeOffset(2025, 6, 1, 10, 0, 0, TimeSpan.Zero),
    };
}
