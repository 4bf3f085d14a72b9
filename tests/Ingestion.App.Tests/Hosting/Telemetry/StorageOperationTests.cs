using Azure.Core.Pipeline;
using Ingestion.App.Hosting.Telemetry;

namespace Ingestion.App.Tests.Hosting.Telemetry;

public sealed class StorageOperationTests
{
    public static TheoryData<string, string, string, string, string> Requests
    {
        get
        {
            var data = new TheoryData<string, string, string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Hosting", "Telemetry", "Cases", "storage-operations.tsv")).Skip(1))
            {
                var cells = line.Split('\t');
                data.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_named_as_the_services_own_measures_name_it(string service, string method, string address, string conditional, string operation)
    {
        using var transport = new HttpClientTransport();
        using var request = transport.CreateRequest();
        request.Method = Azure.Core.RequestMethod.Parse(method);
        request.Uri.Reset(new Uri($"https://account.example{address}"));
        if (conditional == "yes")
        {
            request.Headers.Add("If-Match", "*");
        }

        Assert.Equal(operation, StorageOperation.NameOf(Enum.Parse<StorageKind>(service), request));
    }
}
