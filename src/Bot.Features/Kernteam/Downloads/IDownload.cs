namespace Bot.Features.Kernteam.Downloads;

/// <summary>Makes the files of one kind that the kernteam may download.</summary>
internal interface IDownload
{
    /// <summary>As it stands in <see cref="DownloadLink.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>What the audit trail calls opening such a file.</summary>
    string Action { get; }

    /// <summary>The network whose kernteam may have it; null when the subject is no more.</summary>
    Task<string?> NetworkOfAsync(string subjectId, CancellationToken cancellationToken);

    /// <summary>The file as it is now; null when the subject is no more.</summary>
    Task<DownloadedFile?> MakeAsync(string subjectId, CancellationToken cancellationToken);
}

/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Such as <c>text/csv; charset=utf-8</c>.</param>
/// <param name="Name">Under which name it is saved.</param>
internal sealed record DownloadedFile(byte[] Content, string ContentType, string Name);
