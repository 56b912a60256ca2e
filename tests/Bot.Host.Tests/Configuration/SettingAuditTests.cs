namespace Bot.Host.Tests.Configuration;

/// <summary>
/// Every key, given wrongly in the ways that happen, at the real command line: the start ends with exit code 1 and one line
/// that names the key in both spellings. What was given is not repeated: it may be a secret that landed under the wrong key.
/// </summary>
[Collection(nameof(GivenSettings))]
public sealed class SettingAuditTests
{
    private const string Secret = "s3cr3t-Xy7qQ";
    private const string Id = "6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f0";

    private static readonly string[] Times =
    [
        "Inbox:Lease", "Events:OfferTerm", "Newsletters:Grace", "Deliveries:RetryFor", "Deliveries:Lease", "Retention:RemarksAfter", "Retention:NamesAfter",
        "Retention:MembersAfter", "Retention:DeliveriesAfter", "Retention:NewslettersAfter", "Retention:InquiriesAfter", "Retention:AuditAfter",
    ];

    private static readonly string[] Numbers =
    [
        "Events:OfferShare", "Events:OfferFreeHours", "Inquiries:RemindAfter", "Inquiries:MostOpen", "Inquiries:OftenBy", "Inquiries:OftenDays", "Deliveries:TenantRequestsPerSecond",
    ];

    private static readonly (string Key, string[] Given)[] Words =
    [
        ("Bot:AppId", ["garbage", "0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f", "{0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f7}", "   ", " 0b4c3a52-1d2e-4f60-8a71-92b3c4d5e6f7"]),
        ("Bot:TenantId", ["", "contoso.onmicrosoft.com", "common"]),
        ("Bot:AppType", ["MultiTenant", "7", "-1"]),
        ("Bot:AppPassword", ["", "   ", "@Microsoft.KeyVault(VaultName=s3cr3t-Xy7qQ;SecretName=bot-app-password)"]),
        ("Bot:OpenIdMetadataUrl", ["garbage", "http://login.example.org/keys", "ftp://login.example.org", "https://name:s3cr3t-Xy7qQ@login.example.org/", "https://login.example.org/#s3cr3t-Xy7qQ"]),
        ("Bot:TokenUrl", ["garbage", "http://login.example.org/token", "https://name:s3cr3t-Xy7qQ@login.example.org/", "https://login.example.org/#s3cr3t-Xy7qQ"]),
        ("Bot:PublicUrl", ["", "bot.example.org", "http://bot.example.org", "https://name:s3cr3t-Xy7qQ@bot.example.org", "https://bot.example.org/#top", "https://bot.example.org/?code=s3cr3t-Xy7qQ"]),
        ("Bot:ServiceHosts", ["smba.trafficmanager.net"]),
        ("Bot:ServiceHosts:0", ["", " ", "https://smba.trafficmanager.net/", "name:s3cr3t-Xy7qQ@host", "host:0", "host:99999", "host:port", ".net", "*.net", "*", "two hosts"]),
        ("Bot:Tenants", [Id]),
        ("Bot:Tenants:0", ["", "contoso.onmicrosoft.com", "6f1d2c3b4a5948689776a5b4c3d2e1f0"]),
        ("Storage:Provider", ["", "Oracle", "Host=db;Password=s3cr3t-Xy7qQ"]),
        ("Storage:Authentication", ["", "Kerberos", "Entra"]),
        ("Storage:MigrateAtStart", ["ja", "1"]),
        ("Storage:ConnectionString", ["Dta Source=bot.db", "Data Source", "Data Source=:memory:", "Data Source=bot.db;Mode=Memory", "Host=db;Database=bot;Password=s3cr3t-Xy7qQ", "Data Source=bot.db;Pasword=s3cr3t-Xy7qQ", "Data Source=bot.db;Mode=Sideways"]),
        ("Knowledge:Path", ["", "   "]),
        ("Knowledge:Index", ["", "AzureAiSearch", "Elastic"]),
        ("Answers:Writer", ["", "AzureOpenAi", "Poet"]),
        ("Kernteam:VAR", [Id]),
        ("Kernteam:VAR:0", ["", Id + " ", "anna@example.org", "6f1d2c3b-4a59-4868-9776-a5b4c3d2e1f"]),
        ("Kernteam:RISV:0", [Id]),
        ("Newsletters:OwnApproval", ["ja", "2"]),
        ("Deliveries:QuietHours", ["20:00", "20-07", "25:00-07:00", "20:00-20:00", "late"]),
        ("Inbox:Lease", ["", "1 day", "24:00:00:00:00", "30"]),
        ("Events:OfferShare", ["", "1,5", "NaN", "Infinity"]),
        ("Inquiries:MostOpen", ["", "5.0", "five"]),
        ("Privacy:Controller", ["two\nlines"]),
        ("Privacy:Contact", ["the kernteam", "http://example.org/privacy", "https://name:s3cr3t-Xy7qQ@example.org", "privacy@"]),
    ];

    private static readonly string[] PostgresFaults =
    [
        "", "Hots=db;Database=bot", "Host=db", "Database=bot", "Host=db;Database=bot;Port=s3cr3t-Xy7qQ", "Host=db;Database=bot;Port=99999999", "Data Source=bot.db",
        "Host=db;Database=bot;Ssl Mode=Maybe", "Host=db;Database=bot;Pasword=s3cr3t-Xy7qQ", "postgres://bot:s3cr3t-Xy7qQ@db/bot", "Host=db;;=Database", "Host=db;Database=bot;Password='s3cr3t-Xy7qQ",
    ];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (key, given) in Words.SelectMany(static word => word.Given.Select(given => (word.Key, given)))
                .Concat(Times.SelectMany(static key => new[] { Secret, "-1.00:00:00", "9999.00:00:00", "99999999.00:00:00" }.Select(given => (key, given))))
                .Concat(Numbers.SelectMany(static key => new[] { Secret, "-1", "1000000", "99999999999999999999" }.Select(given => (key, given)))))
            {
                cases.Add(key, given);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Setting_that_cannot_be_used_stops_the_start_with_one_line(string key, string given)
    {
        using var settings = new GivenSettings((key, given));

        AssertRefused(await GivenSettings.StartAsync(), key);
    }

    [Theory]
    [MemberData(nameof(PostgresCases))]
    public async Task Address_of_PostgreSQL_with_a_slip_stops_the_start_with_one_line(string connection)
    {
        using var settings = new GivenSettings(("Storage:Provider", "Postgres"), ("Storage:ConnectionString", connection));

        AssertRefused(await GivenSettings.StartAsync(), "Storage:ConnectionString");
    }

    public static TheoryData<string> PostgresCases => [.. PostgresFaults];

    [Fact]
    public async Task Sound_settings_are_taken_and_only_the_address_is_left_to_refuse()
    {
        using var settings = new GivenSettings(
            ("Bot:Tenants:0", Id),
            ("Bot:ServiceHosts:0", "bot.example.org:8443"),
            ("Bot:ServiceHosts:1", ".bots.example.org"),
            ("Bot:ServiceHosts:2", "[2001:db8::1]:3978"),
            ("Kernteam:var:0", Id),
            ("Deliveries:QuietHours", ""),
            ("Privacy:Contact", ""),
            ("Storage:MigrateAtStart", ""),
            ("Bot:TokenUrl", ""),
            ("Bot:PublicUrl", "https://bot.example.org/under/here/"));

        var ended = await GivenSettings.StartAsync();

        Assert.Equal(1, ended.Exit);
        Assert.Contains("--urls", Assert.Single(LinesOf(ended)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_faults_are_told_at_once_each_in_a_line()
    {
        using var settings = new GivenSettings(("Bot:TenantId", "common"), ("Retention:AuditAfter", "-1.00:00:00"), ("Privacy:Contact", "x"));

        var ended = await GivenSettings.StartAsync();

        Assert.Equal(1, ended.Exit);
        Assert.Equal(["Bot:TenantId", "Privacy:Contact", "Retention:AuditAfter"], LinesOf(ended).Select(static line => line.Split(' ')[0]).Order());
    }

    private static void AssertRefused(Playing.Terminal ended, string key)
    {
        Assert.Equal(1, ended.Exit);
        Assert.Empty(ended.Output);
        var line = Assert.Single(LinesOf(ended));
        var named = key == "Kernteam:RISV:0" ? "Kernteam:RISV" : key;
        Assert.StartsWith(named, line, StringComparison.Ordinal);
        Assert.Contains(key == "Kernteam:RISV:0" ? "Kernteam__NETWORK" : key.Replace(":", "__", StringComparison.Ordinal), line, StringComparison.Ordinal);
        Assert.EndsWith(".", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
    }

    private static string[] LinesOf(Playing.Terminal ended) => ended.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
