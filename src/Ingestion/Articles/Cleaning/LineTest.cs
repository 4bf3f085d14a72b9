namespace Ingestion.Articles.Cleaning;

/// <summary>A test of a line by itself.</summary>
internal delegate bool LineTest(ReadOnlySpan<char> line);
