using Ingestion.Rows;

namespace Ingestion.Tests.Rows;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("TAIWAN", "taiwan")]
    [InlineData("Café Ñandú", "cafe nandu")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("ŁÓDŹ", "lodz")]
    [InlineData("Флот", "флот")]
    [InlineData("台湾", "台湾")]
    [InlineData("", "")]
    public void Case_and_diacritics_of_Latin_letters_are_folded(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text));
}
