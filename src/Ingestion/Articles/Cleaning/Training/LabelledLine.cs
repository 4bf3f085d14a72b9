namespace Ingestion.Articles.Cleaning.Training;

/// <summary>A line of a page with what a person says that it is.</summary>
/// <param name="Text">The line; noise inside it still stands in it.</param>
/// <param name="Label">Its label, as in <see cref="Roles.LineLabel"/>.</param>
internal readonly record struct LabelledLine(string Text, int Label);
