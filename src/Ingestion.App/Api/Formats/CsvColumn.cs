namespace Ingestion.App.Api.Formats;

/// <summary>A column of a table.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Name">The name in the head of the table.</param>
/// <param name="Value">A row's cell; <see langword="null"/> leaves it empty.</param>
public sealed record CsvColumn<T>(string Name, Func<T, string?> Value);
