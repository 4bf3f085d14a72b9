using System.Buffers;
using System.Text;
using Ingestion.App.Api.Formats;

namespace Ingestion.App.Tests.Api.Formats;

public sealed class CsvAnswerWriterTests
{
    private static readonly CsvAnswerWriter<string?[]> Writer = new([new("first", row => row[0]), new("second", row => row[1])]);

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("=1+1\",=2+2,\"")]
    public void A_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(string hostile)
    {
        var records = CsvText.Records(Write([[hostile, hostile]]));

        Assert.Equal(["'" + hostile, "'" + hostile], records[1]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("one, two")]
    [InlineData("\"quoted\"")]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData(" blanks at both ends ")]
    [InlineData("”Taiwan‟ — 台灣 🚢")]
    [InlineData("'already")]
    public void All_else_is_read_back_as_it_was_written(string text) =>
        Assert.Equal(["head", text], CsvText.Records(Write([["head", text]]))[1]);

    [Fact]
    public void Records_end_with_CRLF_and_a_cell_without_a_value_is_empty() =>
        Assert.Equal("first,second\r\na,\r\n\"b\nc\",\"d\"\"e\"\r\n", Write([["a", null], ["b\nc", "d\"e"]]));

    private static string Write(IReadOnlyList<string?[]> rows)
    {
        var output = new ArrayBufferWriter<byte>();
        Writer.WriteHead(output, new AnswerPage<string?[]>(rows, null));
        Writer.WriteRows(output, rows, areFirst: true);
        Writer.WriteTail(output, null);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
