using System.Globalization;
using System.Net;
using Bot.Connector.Authentication;
using Bot.Connector.Tests.Turns;
using Bot.Testing;
using Bot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

/// <summary>An administrator finds in the log which tenant is to be added, and finds it once.</summary>
public sealed class RefusedTenantTests
{
    private const string Tenant = "0d9c8b7a-1111-4222-8333-444455556666";

    private readonly Lines lines = new();
    private readonly ManualClock clock = new();

    [Fact]
    public async Task Refused_tenant_is_told_by_its_id()
    {
        await using var teams = await FakeTeams.StartAsync();
        await using var bot = await TestBot.StartAsync(teams, services =>
        {
            services.AddSingleton<ILogger<RefusedTenants>>(lines);
            EchoHandler.Add(services);
        });
        var activity = teams.Activities.Message("wie heeft cyber?");
        activity["conversation"]!["tenantId"] = Tenant; // every activity of the fake has a conversation

        using var answer = await teams.DeliverAsync(bot.Address, activity);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var line = Assert.Single(lines.Told);
        Assert.StartsWith($"1005 Warning An activity was refused: tenant {Tenant} is not", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_tenant_is_told_again_after_an_hour()
    {
        var refused = new RefusedTenants(clock, lines);

        refused.Tell(Tenant);
        refused.Tell(Tenant.ToUpperInvariant());
        clock.Advance(TimeSpan.FromMinutes(59));
        refused.Tell(Tenant);
        Assert.Single(lines.Told);

        clock.Advance(TimeSpan.FromMinutes(1));
        refused.Tell(Tenant);
        Assert.Equal(2, lines.Told.Count);
    }

    [Fact]
    public void Many_tenants_fill_neither_memory_nor_log()
    {
        var refused = new RefusedTenants(clock, lines);
        for (var number = 0; number < 2 * RefusedTenants.Most; number++)
        {
            refused.Tell(new Guid(number + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]).ToString());
        }

        Assert.Equal(RefusedTenants.Most, lines.Told.Count);

        clock.Advance(TimeSpan.FromHours(1));
        refused.Tell(Tenant);
        Assert.Contains(Tenant, lines.Told[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wie heeft cyber?\nfail: forged")]
    public void What_is_no_id_is_not_repeated(string? tenant)
    {
        new RefusedTenants(clock, lines).Tell(tenant);

        Assert.Contains("tenant (none stated) is not", Assert.Single(lines.Told), StringComparison.Ordinal);
    }

    private sealed class Lines : ILogger<RefusedTenants>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Told)
            {
                Told.Add(string.Create(CultureInfo.InvariantCulture, $"{eventId.Id} {logLevel} {formatter(state, exception)}"));
            }
        }
    }
}
