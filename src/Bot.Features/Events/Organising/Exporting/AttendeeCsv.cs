using System.Globalization;
using Bot.Features.Events.Model;
using Bot.Features.Events.Organising.Attendees;
using Bot.Features.Kernteam.Downloads;
using Bot.Knowledge.Bank;
using CsvHelper;

namespace Bot.Features.Events.Organising.Exporting;

/// <summary>The list of attendees as a file that opens right in Dutch Excel: with a byte order mark, and semicolons.</summary>
internal static class AttendeeCsv
{
    public static byte[] Of(AttendeeList list)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            Row(csv, ["Naam", "Organisatie", "E-mail", "Vorm", "Stand", "Plaats in de rij", .. Rounds(list.Event), "Aangemeld op", "Door kernteam", "Ingecheckt op", "Opmerking"]);
            foreach (var row in list.All)
            {
                Row(csv, Cells(list, row));
            }
        }

        return memory.ToArray();
    }

    private static IEnumerable<string> Rounds(NetworkEvent networkEvent) => networkEvent.Rounds.Select(static (_, index) => $"Ronde {index + 1}");

    private static IEnumerable<string> Cells(AttendeeList list, Registration row)
    {
        var place = list.Line.ToList().FindIndex(waiting => waiting.AttendeeKey == row.AttendeeKey) + 1;
        return
        [
            AttendeeNames.Whole(row), row.Organisation ?? string.Empty, row.Email ?? string.Empty,
            AttendeeTexts.NameOf(row.Form).In(AnswerLanguage.Dutch), AttendeeTexts.NameOf(row.State).In(AnswerLanguage.Dutch), place == 0 ? string.Empty : place.ToString(CultureInfo.InvariantCulture),
            .. list.Event.Rounds.Select(round => round.Sessions.FirstOrDefault(session => row.Sessions.Contains(session.Id))?.Title ?? string.Empty),
            Moment(row.RegisteredAt), row.ByHand ? "ja" : "nee", row.CheckedInAt is { } at ? Moment(at) : string.Empty, row.Remark ?? string.Empty,
        ];
    }

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(SafeCell.Of(cell));
        }

        csv.EndRecord();
    }

    private static string Moment(DateTimeOffset instant) => Amsterdam.Local(instant).ToString("dd-MM-yyyy HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A name in full, as the list has it.</summary>
internal static class AttendeeNames
{
    public static string Whole(Registration row) => row.Name.Length > 0 ? row.Name : "(gewist)";
}
