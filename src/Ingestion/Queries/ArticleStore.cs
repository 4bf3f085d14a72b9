using System.Runtime.CompilerServices;
using Ingestion.Articles;
using Ingestion.Queries.Stories;
using Ingestion.Rows;
using Ingestion.Rows.Corrections;
using Ingestion.Rows.Stories;
using Ingestion.Tables;

namespace Ingestion.Queries;

/// <summary>Answers questions from the tables. Immutable and thread-safe.</summary>
/// <remarks>No answer shows a row of a version that was superseded when the question came. Storage's failures are thrown as <see cref="Azure.RequestFailedException"/>.</remarks>
/// <param name="tables">The tables that <see cref="RowWriter"/> writes.</param>
public sealed class ArticleStore(IngestionTables tables)
{
    /// <summary>A page of classifications.</summary>
    public async Task<ClassificationPage> QueryAsync(ClassificationQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var changing = await ChangingArticles.ReadAsync(tables, cancellationToken);
        return await new ClassificationPageReader(tables, query, changing).ReadAsync(cancellationToken);
    }

    /// <summary>Counts of classifications over time.</summary>
    public async Task<Timeline> CountAsync(TimelineQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var changing = await ChangingArticles.ReadAsync(tables, cancellationToken);
        return await new TimelineReader(tables, query, changing).ReadAsync(cancellationToken);
    }

    /// <summary>Counts of who takes which side on what.</summary>
    public async Task<VoiceCounts> CountAsync(VoiceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var changing = await ChangingArticles.ReadAsync(tables, cancellationToken);
        return await new VoiceReader(tables, query, changing).ReadAsync(cancellationToken);
    }

    /// <summary>What is known of one article.</summary>
    public async Task<ArticleAnswer> GetArticleAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var reading = tables.Articles.GetEntityIfExistsAsync<TableEntity>(id.Value, RowKeys.Article, cancellationToken: cancellationToken);
        var receipt = await ReceiptRow.FindAsync(tables, id, cancellationToken);
        var row = await reading;
        return receipt is { Blob: { } blob, Version.Rejection: { } rejection }
            ? new ArticleAnswer(null, new RejectionItem
            {
                ArticleId = id.Value,
                Blob = blob.Name,
                Reason = rejection.Reason,
                Message = rejection.Message,
                Received = receipt.Received,
                Attempts = receipt.Attempts,
                ContentHash = receipt.Version.ContentHash,
            })
            : new ArticleAnswer(row.HasValue ? ArticleRowReader.Read(row.Value!) with { Corrections = receipt.Corrections } : null, null);
    }

    /// <summary>A story with its articles in the order of time; <see langword="null"/> where no article tells it.</summary>
    public async Task<Story?> GetStoryAsync(StoryId id, CancellationToken cancellationToken)
    {
        var changing = await ChangingArticles.ReadAsync(tables, cancellationToken);
        return await new StoryReader(tables, changing).FindAsync(id, cancellationToken);
    }

    /// <summary>A page of rejections.</summary>
    public async Task<RejectionPage> QueryAsync(RejectionQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var changing = await ChangingArticles.ReadAsync(tables, cancellationToken);
        var range = KeyRange.NewestFirst(RowKeys.Rejections, LabelIndexes.None, from: null, to: null, query.After?.RowKey, inclusive: false);
        var rows = new RowStream(tables.Rejections, range, select: null);
        var items = new List<RejectionItem>();
        string? last = null;
        while (items.Count < query.Limit && await rows.NextAsync(query.Limit - items.Count, cancellationToken) is { } row)
        {
            last = row.RowKey;
            if (await changing.IsInForceAsync(RowTable.Rejections, row, cancellationToken))
            {
                items.Add(ReadRejection(row));
            }
        }

        return new RejectionPage([.. items], last is not null && rows.MayHaveMore ? RejectionQuery.ContinueAfter(last) : null);
    }

    /// <summary>The articles that have corrections.</summary>
    public async IAsyncEnumerable<ArticleId> FindCorrectedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"RowKey eq {CorrectionRow.FirstKey}");
        await foreach (var row in tables.Corrections.QueryAsync<TableEntity>(filter, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            if (ArticleId.TryParse(row.PartitionKey, out var id))
            {
                yield return id;
            }
        }
    }

    /// <summary>The articles whose labels are not this model's, or not all written; reads every receipt.</summary>
    /// <param name="modelVersion">The version of the model.</param>
    /// <param name="cancellationToken">Ends the reading between two pages.</param>
    public async IAsyncEnumerable<ArticleId> FindOfOtherModelsAsync(
        string modelVersion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"RowKey eq {RowKeys.Receipt} and (modelVersion ne {modelVersion} or complete eq {false})");
        string[] asked = ["PartitionKey", RowProperties.ModelVersion];
        await foreach (var row in tables.Receipts.QueryAsync<TableEntity>(filter, select: asked, cancellationToken: cancellationToken))
        {
            // A rejection names no model.
            if (row.GetString(RowProperties.ModelVersion) is not null && ArticleId.TryParse(row.PartitionKey, out var id))
            {
                yield return id;
            }
        }
    }

    /// <summary>Asks the tables the cheapest question that they can fail to answer.</summary>
    /// <exception cref="Azure.RequestFailedException">They did not answer, or a table does not exist.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) => ChangingArticles.ReadAsync(tables, cancellationToken);

    private static RejectionItem ReadRejection(TableEntity row) => new()
    {
        ArticleId = row.GetString(RowProperties.ArticleId)!,
        Blob = row.GetString(RowProperties.Blob)!,
        Reason = LabelRowReader.ReadName<RejectionReason>(row, RowProperties.Reason),
        Message = row.GetString(RowProperties.Message)!,
        Received = row.GetDateTimeOffset(RowProperties.Received)!.Value,
        Attempts = row.GetInt32(RowProperties.Attempts) ?? 0,
        ContentHash = row.GetString(RowProperties.ContentHash),
    };
}
