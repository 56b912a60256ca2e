namespace Bot.Features.Newsletters.Model;

/// <content>Four eyes: who wrote, and cannot approve it.</content>
internal sealed partial record Newsletter
{
    /// <summary>Who cannot be the second pair of eyes: until it is edited for the first time, that is who made it.</summary>
    public IReadOnlyList<string> Writers => WrittenBy.Count > 0 ? WrittenBy : [CreatedBy, ChangedBy];

    /// <summary>The same for the correction.</summary>
    public IReadOnlyList<string> CorrectionWriters => Correction is null ? [] : CorrectionWrittenBy.Count > 0 ? CorrectionWrittenBy : CorrectionBy is { } by ? [by] : [];

    // Approved as it stands, by somebody who wrote nothing of it. A withdrawn approval is none.
    private bool HasSecondEyes => State == NewsletterState.Approved && ApprovedBy is { } approver && !IsWork(approver);

    /// <summary>Whether somebody wrote at it: she cannot be the second pair of eyes.</summary>
    public bool IsWork(string by) => Writers.Any(writer => Same(writer, by));

    /// <summary>The same for the correction.</summary>
    public bool IsCorrectionWork(string by) => CorrectionWriters.Any(writer => Same(writer, by));

    private static IReadOnlyList<string> With(IReadOnlyList<string> writers, string by) => [.. writers.Append(by).Distinct(StringComparer.OrdinalIgnoreCase)];
}
