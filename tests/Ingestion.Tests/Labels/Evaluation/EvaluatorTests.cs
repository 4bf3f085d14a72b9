using System.Text.Json;
using Ingestion.Labels.Corpus;
using Ingestion.Labels.Evaluation;
using Ingestion.Tests.Support;

namespace Ingestion.Tests.Labels.Evaluation;

public sealed class EvaluatorTests
{
    /// <summary>Under what the model reaches on articles it has not seen, by as much as chance takes from 170 articles.</summary>
    [Fact]
    public void The_model_in_the_seeds_finds_topics_and_voices_of_articles_that_it_has_not_seen()
    {
        var report = Evaluator.Evaluate(SeedModel.Corpus, SeedModel.Classifier, Split.Test);

        Assert.InRange(report.TopicMacroF1, 0.80, 1.0);
        Assert.InRange(report.Voices.F1, 0.50, 1.0);
        Assert.InRange(report.CalibrationError, 0.0, 0.05);
        Assert.Equal(0, report.Rejected);
    }

    [Fact]
    public void A_report_can_be_written_as_JSON_with_its_shares()
    {
        var report = Evaluator.Evaluate(TinyCorpus.Folder, SeedModel.Classifier);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));

        Assert.Equal(48, json.RootElement.GetProperty("articles").GetInt32());
        Assert.Equal(1.0, json.RootElement.GetProperty("metadata").GetProperty("language").GetDouble());
        Assert.True(json.RootElement.GetProperty("topics")[0].GetProperty("accuracy").TryGetProperty("f1", out _));
    }

    [Fact]
    public void A_split_without_articles_is_refused()
    {
        using var folder = new TemporaryFolder();
        TinyCorpus.WriteWithout("dev", folder.Path);

        var exception = Assert.Throws<InvalidDataException>(() => Evaluator.Evaluate(folder.Path, SeedModel.Classifier, Split.Dev));

        Assert.Contains("'dev'", exception.Message, StringComparison.Ordinal);
    }
}
