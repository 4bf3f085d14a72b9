using Ingestion.Articles.Cleaning;
using Ingestion.Articles.Formats;

namespace Ingestion.Tests.Articles.Cleaning;

public sealed class KnownLinesTests
{
    public static TheoryData<string, string> NoiseLines()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in CaseTable.Rows("noise-lines.tsv"))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    public static TheoryData<string> BodyLines() => [.. CaseTable.Lines("body-lines.txt")];

    [Theory]
    [MemberData(nameof(NoiseLines))]
    public void Page_noise_is_known_with_its_kind(string kind, string text)
    {
        var line = Judged(text);

        Assert.Equal(LineRole.Noise, line.Role);
        Assert.Equal(kind, WireName.Of(line.Kind));
    }

    [Theory]
    [MemberData(nameof(BodyLines))]
    public void A_line_of_a_text_stays(string text) => Assert.Equal(LineRole.Body, Judged(text).Role);

    [Fact]
    public void A_paragraph_that_begins_like_noise_stays()
    {
        var paragraph = "Baca juga " + string.Concat(Enumerable.Repeat("keterangan panjang dari kementerian pertahanan kedua negara, ", 6));

        Assert.Equal(LineRole.Body, Judged(paragraph).Role);
    }

    private static DraftLine Judged(string text)
    {
        List<DraftLine> lines = [new DraftLine(new PageLine(text.Trim(), LinePlace.Text))];
        KnownLines.Apply(lines);
        return lines[0];
    }
}
