using System.Collections.Immutable;
using System.Text.Json;
using Ingestion.App.Tests.Api;
using Ingestion.Labels;

namespace Ingestion.App.Tests.Soak;

/// <summary>What an answer shows of an article and a topic, as far as a version of its file tells it.</summary>
internal sealed record ShownItem(string Blob, string? Title, string Date, string? Topic, string? Stance)
{
    public static ShownItem Of(JsonElement item) =>
        new(item.Text("blob")!, item.Text("title"), item.Text("date")!, item.Text("topic"), item.Text("stance"));

    /// <summary>All items of a file, none of one that is rejected.</summary>
    public static ImmutableArray<ShownItem> Of(LabelledFile file)
    {
        if (!file.IsArticle)
        {
            return [];
        }

        var article = new ShownItem(file.Name, file.Article.Title, file.Article.Published!.Date.ToString("O"), null, null);
        return file.Labels.Topics.IsEmpty
            ? [article]
            : [.. file.Labels.Topics.Select(label => article with { Topic = label.Topic, Stance = WireName.Of(label.Stance) })];
    }
}
