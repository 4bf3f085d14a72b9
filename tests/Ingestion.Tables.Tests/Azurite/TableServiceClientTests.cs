using Azure;
using Ingestion.Testing;

namespace Ingestion.Tables.Tests.Azurite;

public sealed class TableServiceClientTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset FarAway = new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LongAgo = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_is_created_once_listed_and_deleted()
    {
        var service = new TableServiceClient(azurite.ConnectionString);
        var name = azurite.NewName("Listed");
        var filter = TableClient.CreateQueryFilter($"TableName eq {name}");

        var first = await service.CreateTableIfNotExistsAsync(name, Cancellation);
        var second = await service.CreateTableIfNotExistsAsync(name, Cancellation);
        var conflict = await Assert.ThrowsAsync<RequestFailedException>(() => service.GetTableClient(name).CreateAsync(Cancellation));
        var listed = await service.QueryAsync(filter, cancellationToken: Cancellation).ToListAsync(Cancellation);
        await service.DeleteTableAsync(name, Cancellation);
        var again = await service.DeleteTableAsync(name, Cancellation);

        Assert.Equal((204, 409), (first.GetRawResponse().Status, second.GetRawResponse().Status));
        Assert.Equal(name, second.Value.Name);
        Assert.True(conflict.ErrorCode == TableErrorCode.TableAlreadyExists);
        Assert.Equal(name, Assert.Single(listed).Name);
        Assert.Equal(404, again.Status);
        Assert.Empty(await service.QueryAsync(filter, cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task The_shared_key_opens_the_account()
    {
        var service = new TableServiceClient(azurite.TableEndpoint, new TableSharedKeyCredential(AzuriteFixture.AccountName, AzuriteFixture.AccountKey));

        await service.CreateTableIfNotExistsAsync(azurite.NewName(), Cancellation);

        Assert.Equal(AzuriteFixture.AccountName, service.AccountName);
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var service = new TableServiceClient(azurite.TableEndpoint, new TableSharedKeyCredential(AzuriteFixture.AccountName, Convert.ToBase64String(new byte[64])));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableIfNotExistsAsync(azurite.NewName(), Cancellation));

        Assert.Equal(403, refusal.Status);
        Assert.Equal("AuthorizationFailure", refusal.ErrorCode);
    }

    [Fact]
    public async Task A_shared_access_signature_opens_what_it_says()
    {
        var signature = AccountSas.Sign(AzuriteFixture.AccountName, AzuriteFixture.AccountKey, "rwdlacu", FarAway);
        var table = new TableServiceClient(azurite.TableEndpoint, new AzureSasCredential(signature)).GetTableClient(azurite.NewName());

        await table.CreateAsync(Cancellation);
        await table.AddEntityAsync(new TableEntity("O'Neil", "100% 漢"), Cancellation);
        await table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("O'Neil", "2"))], Cancellation);
        var rows = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"O'Neil"}"), maxPerPage: 1, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["100% 漢", "2"], rows.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_connection_string_may_hold_a_signature()
    {
        var signature = AccountSas.Sign(AzuriteFixture.AccountName, AzuriteFixture.AccountKey, "rwdlacu", FarAway);
        var service = new TableServiceClient($"TableEndpoint={azurite.TableEndpoint};SharedAccessSignature={signature}");

        Assert.Equal(204, (await service.CreateTableIfNotExistsAsync(azurite.NewName(), Cancellation)).GetRawResponse().Status);
    }

    [Theory]
    [InlineData("r", 2999)]
    [InlineData("rwdlacu", 2001)]
    public async Task A_signature_without_the_right_or_out_of_date_is_refused(string permissions, int year)
    {
        var signature = AccountSas.Sign(AzuriteFixture.AccountName, AzuriteFixture.AccountKey, permissions, year < 2100 ? LongAgo : FarAway);
        var service = new TableServiceClient(azurite.TableEndpoint, new AzureSasCredential(signature));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableIfNotExistsAsync(azurite.NewName(), Cancellation));

        Assert.Equal(403, refusal.Status);
        Assert.StartsWith("Authorization", refusal.ErrorCode, StringComparison.Ordinal);
    }
}
