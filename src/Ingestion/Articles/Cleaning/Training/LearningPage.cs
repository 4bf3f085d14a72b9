using Ingestion.Articles.Cleaning.Roles;
using Ingestion.Articles.Formats;
using Ingestion.Articles.Metadata;

namespace Ingestion.Articles.Cleaning.Training;

/// <summary>A labelled page as the model meets it: after the rules, as features.</summary>
internal sealed record LearningPage(LineFeatures Features, uint[] Allowed, int[] Labels)
{
    public static LearningPage Of(LabelledPage labelled)
    {
        var page = new Page([.. labelled.Lines.Select(line => new PageLine(line.Text, LinePlace.Text))], PageClaims.None);
        var drafts = PageCleaner.Draft(page, title: null);
        var kept = Enumerable.Range(0, drafts.Count).Where(line => drafts[line].Role != LineRole.Spent).ToArray();
        List<DraftLine> lines = [.. kept.Select(line => drafts[line])];
        var features = new LineFeatures(lines);
        int[] labels = [.. kept.Select(line => labelled.Lines[line].Label)];
        return new LearningPage(features, [.. lines.Select((line, at) => LineRoles.LabelsOf(line, mayBeTitle: true) | LineLabel.Only(labels[at]))], labels);
    }
}
