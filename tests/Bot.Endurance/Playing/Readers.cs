using Bot.Features.Members;
using Bot.Features.Newsletters.Model;
using Bot.Features.Storage;
using Bot.Testing.Teams;
using Microsoft.EntityFrameworkCore;

namespace Bot.Endurance.Playing;

/// <summary>A network with its members, each in her own chat, one of its kernteam, and a newsletter that a colleague has approved.</summary>
internal sealed class Readers(Database database, FakeTeams teams)
{
    /// <summary>How many digits a person's number has, at the end of all her ids.</summary>
    private const int Digits = 12;

    // Padded so that both databases write it alike.
    private const string Number = "substr(CAST(1000000000000 + numbers.n AS TEXT), 2)";

    private static readonly string[] Titles = ["Oefening hoog water", "Nieuwe handreiking evacuatie", "Terugblik op het leerhuis"];

    /// <summary>Of the kernteam; she sends it, and is not among its readers.</summary>
    public static TeamsPerson Author => TeamsPerson.Anna;

    /// <summary>Whether this body is the newsletter as its author wrote it, with all of its highlights.</summary>
    public static bool IsNewsletter(string body) => Titles.All(title => body.Contains(title, StringComparison.Ordinal));

    /// <summary>The first is written, the others are copied from her by the database: fifty thousand take seconds.</summary>
    public async Task SeatAsync(int members)
    {
        var (now, first) = (TimeProvider.System.GetUtcNow(), TeamsPerson.Numbered(0));
        await using var context = database.Context();
        context.AddRange(
            Outbox.MemberOf(Author, FakeIdentity.TenantId, now) with { WantsNewsletters = false },
            Outbox.ChatOf(Author, FakeIdentity.TenantId, teams.ServiceUrl, now),
            Outbox.MemberOf(first, FakeIdentity.TenantId, now),
            Outbox.ChatOf(first, FakeIdentity.TenantId, teams.ServiceUrl, now));
        await context.SaveChangesAsync();
        await CopyAsync<Member>(context, members, nameof(Member.ObjectId), first.ObjectId, new()
        {
            [nameof(Member.ObjectId)] = Numbered(first.ObjectId),
            [nameof(Member.UserId)] = Numbered(first.Id),
            [nameof(Member.Name)] = "'Persoon ' || numbers.n",
        });
        await CopyAsync<KnownConversation>(context, members, nameof(KnownConversation.ConversationId), first.ChatId, new()
        {
            [nameof(KnownConversation.ConversationId)] = Numbered(first.ChatId),
            [nameof(KnownConversation.MemberObjectId)] = Numbered(first.ObjectId),
        });
    }

    public async Task<Newsletter> ApprovedAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var newsletter = new Newsletter
        {
            Id = NewId.Next(),
            NetworkId = Outbox.Network,
            State = NewsletterState.Approved,
            Content = new NewsletterContent
            {
                Title = new("Nieuws van het netwerk"),
                Introduction = new("Wat er deze maand speelt, in drie berichten."),
                Highlights = [.. Titles.Select(Of)],
            },
            Version = 1,
            CreatedBy = Author.ObjectId,
            CreatedAt = now,
            ChangedBy = Author.ObjectId,
            ChangedAt = now,
            ApprovedBy = TeamsPerson.Bram.ObjectId,
            ApprovedAt = now,
        };
        await using var context = database.Context();
        context.Add(newsletter);
        await context.SaveChangesAsync();
        return newsletter;
    }

    private static Highlight Of(string title, int index) => new()
    {
        Id = NewId.Next(),
        Title = new(title),
        Text = new("Vorige week kwamen de partners bijeen. Wat zij leerden staat op onze pagina. Reageren kan tot het einde van de maand."),
        Url = $"https://www.example.org/nieuws/{index}",
    };

    private static string Numbered(string first) => $"'{first[..^Digits]}' || {Number}";

    private static async Task CopyAsync<T>(BotDbContext context, int rows, string key, string first, Dictionary<string, string> others)
        where T : class
    {
        var entity = context.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not kept.");
        var columns = entity.GetProperties().ToDictionary(static property => property.Name, static property => property.GetColumnName(), StringComparer.Ordinal);
        var sql =
            $$"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {0} - 1)
            INSERT INTO {{entity.GetTableName()}} ({{string.Join(", ", columns.Values)}})
            SELECT {{string.Join(", ", columns.Select(column => others.GetValueOrDefault(column.Key) ?? "seated." + column.Value))}}
            FROM {{entity.GetTableName()}} AS seated CROSS JOIN numbers WHERE seated.{{columns[key]}} = {1} AND {0} > 1
            """;
        await context.Database.ExecuteSqlRawAsync(sql, rows, first);
    }
}
