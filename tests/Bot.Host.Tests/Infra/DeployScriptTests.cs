namespace Bot.Host.Tests.Infra;

/// <summary><c>infra/deploy.sh</c> with played tools: in which order it works, what it refuses, and that it keeps its mouth shut.</summary>
public sealed class DeployScriptTests : IDisposable
{
    private const string Address = "203.0.113.7";
    private const string Database = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-x";

    private readonly PlayedTools tools = new();

    public void Dispose() => tools.Dispose();

    [Fact]
    public async Task Network_with_a_slot_gets_its_new_version_beside_the_old_one()
    {
        await FillInAsync("large");
        Azure(slot: "app-x-staging.azurewebsites.net").Answer("curl *", "200");

        var (exit, output, error) = await DeployAsync();

        Assert.True(exit == 0, error);
        AssertOrder(
            "dotnet publish", "zip ", "az deployment group create", "az webapp stop", "az webapp deploy", "az resource create --id " + Database,
            "psql *--dbname postgres*principal.sql", "dotnet *db migrate", "psql *--dbname bot*rights.sql", "az resource delete --ids " + Database,
            "az webapp start", "curl *https://app-x-staging.azurewebsites.net/health/ready", "az webapp deployment slot swap", "az webapp stop",
            "curl *https://app-x.azurewebsites.net/health/ready");
        Assert.Contains("doctor", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Network_without_a_slot_is_migrated_and_then_replaced()
    {
        await FillInAsync("small");
        Azure(slot: "").Answer("curl *", "200");

        var (exit, _, error) = await DeployAsync();

        Assert.True(exit == 0, error);
        AssertOrder("az deployment group create", "dotnet *db migrate", "psql *rights.sql", "az resource delete", "az webapp stop", "az webapp deploy", "az webapp start", "curl *https://app-x.azurewebsites.net/health/ready");
        Assert.DoesNotContain(tools.Calls, static call => call.Contains("--slot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_version_that_does_not_become_ready_does_not_take_over()
    {
        await FillInAsync("large");
        Azure(slot: "app-x-staging.azurewebsites.net").Answer("curl *", "503");

        var (exit, _, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.Contains("the old one still serves", error, StringComparison.Ordinal);
        Assert.DoesNotContain(tools.Calls, static call => call.Contains("swap", StringComparison.Ordinal));
        Assert.StartsWith("az webapp stop", tools.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migration_that_fails_ends_it_and_closes_the_database_again()
    {
        await FillInAsync("large");
        tools.Answer("dotnet *db migrate", exit: 1);
        Azure(slot: "app-x-staging.azurewebsites.net");

        var (exit, _, _) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.StartsWith("az resource delete --ids " + Database, tools.Calls[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(tools.Calls, static call => call.StartsWith("az webapp start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_version_that_does_not_arrive_without_a_slot_leaves_the_old_one_started()
    {
        await FillInAsync("small");
        tools.Answer("az webapp deploy *", exit: 1);
        Azure(slot: "");

        var (exit, _, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.Contains("The old one was started again", error, StringComparison.Ordinal);
        Assert.StartsWith("az webapp start", tools.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_that_does_not_close_is_tried_again_and_told_with_a_failure()
    {
        await FillInAsync("small");
        tools.Answer("az resource delete*", exit: 1);
        Azure(slot: "").Answer("curl *", "200");

        var (exit, output, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.Contains("== ready", output, StringComparison.Ordinal);
        Assert.Contains($"The rule \"deploy\" still opens the database to {Address}", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(2, tools.Calls.Count(static call => call == $"az resource delete --ids {Database}/firewallRules/deploy --output none"));
    }

    [Fact]
    public async Task Database_that_becomes_private_no_longer_lets_in_all_of_Azure()
    {
        await FillInAsync("large");
        tools.Answer($"az rest --method get --url {Database}/firewallRules*", "azure");
        Azure(slot: "app-x-staging.azurewebsites.net").Answer("curl *", "200");

        var (exit, _, error) = await DeployAsync();

        Assert.True(exit == 0, error);
        AssertOrder("az deployment group create", $"az resource delete --ids {Database}/firewallRules/azure ", "dotnet *db migrate");
    }

    [Theory]
    [InlineData("large", "", 0)]
    [InlineData("small", "azure", 0)]
    [InlineData("large", "azure", 1)]
    public async Task Rule_for_all_of_Azure_is_deleted_only_where_it_should_not_be_and_must_go_there(string size, string rules, int exit)
    {
        await FillInAsync(size);
        tools.Answer("az rest *firewallRules*", rules).Answer("az resource delete *firewallRules/azure *", exit: 1);
        Azure(slot: "").Answer("curl *", "200");

        var (ended, _, error) = await DeployAsync();

        Assert.Equal(exit, ended);
        Assert.Equal(exit == 1, error.Contains("may still let in all addresses of Azure", StringComparison.Ordinal));
        Assert.Equal(exit == 0, tools.Calls.Any(static call => call.EndsWith("db migrate", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rules_that_cannot_be_looked_at_are_not_taken_for_closed()
    {
        await FillInAsync("large");
        tools.Answer("az rest *firewallRules*", exit: 1);
        Azure(slot: "");

        var (exit, _, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.Contains("may still let in all addresses of Azure", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_that_is_not_given_when_the_database_comes_ends_it_and_closes_the_door()
    {
        await FillInAsync("small");
        tools.Answer("az account get-access-token *--query*", exit: 1);
        Azure(slot: "");

        var (exit, _, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.StartsWith("There is no token for PostgreSQL any more", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain(tools.Calls, static call => call.StartsWith("psql", StringComparison.Ordinal) || call.EndsWith("db migrate", StringComparison.Ordinal));
        Assert.StartsWith("az resource delete", tools.Calls[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_of_Azure_that_does_not_come_ends_it_before_the_database_is_touched()
    {
        await FillInAsync("small");
        tools.Answer("az *properties.outputs.databaseId.value*", exit: 1);
        Azure(slot: "");

        var (exit, _, _) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.DoesNotContain(tools.Calls, static call => call.StartsWith("az resource", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("app-x-staging.azurewebsites.net")]
    public async Task Registration_with_a_secret_that_does_not_become_ready_is_told_where_the_secret_belongs(string slot)
    {
        await FillInAsync("small", "privacyContact = ''", "botAppType = 'SingleTenant'\nparam botAppId = '33333333-3333-4333-8333-333333333333'");
        tools.Answer("az *properties.outputs.vaultName.value*", "kv-x");
        Azure(slot).Answer("curl *", "503");

        var (exit, _, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.Contains("in the Key Vault kv-x, under bot-app-password", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_neither_printed_nor_put_on_a_command_line()
    {
        await FillInAsync("small");
        Azure(slot: "").Answer("curl *", "200");

        var (_, output, error) = await DeployAsync();

        Assert.Contains(tools.Environment, static line => line.StartsWith($"psql {PlayedTools.Token}", StringComparison.Ordinal));
        Assert.Contains(tools.Environment, static line => line.StartsWith("dotnet  Host=psql-x.postgres.database.azure.com;Database=bot;Username=\"Bot deployers\"", StringComparison.Ordinal));
        Assert.DoesNotContain(tools.Calls, static call => call.Contains(PlayedTools.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(PlayedTools.Token, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_keeps_the_month_in_which_it_began()
    {
        await FillInAsync("small");
        tools.Answer("az consumption budget show*", "2026-03-01T00:00:00Z");
        Azure(slot: "").Answer("curl *", "200");

        await DeployAsync();

        Assert.Contains(tools.Calls, static call => call.StartsWith("az deployment group create", StringComparison.Ordinal) && call.Contains("budgetStart=2026-03-01 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        await FillInAsync("small");
        Azure(slot: "");

        var (exit, _, error) = await tools.DeployAsync(Address, "rg", tools.Parameters, "--what-if");

        Assert.True(exit == 0, error);
        Assert.StartsWith("az deployment group what-if", tools.Calls[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(tools.Calls, static call => call.StartsWith("dotnet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("large")]
    public async Task Our_own_files_are_refused_until_they_are_filled_in(string size)
    {
        var file = Path.Combine(Playing.Checkout.Root, "infra", "parameters", size + ".bicepparam");

        var (exit, _, error) = await tools.DeployAsync(Address, "rg", file);

        Assert.Equal(1, exit);
        Assert.Empty(tools.Calls);
        Assert.Equal(
            ["owner", "administratorsName", "administratorsId", "alertEmail", "kernteam"],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("alertEmail = 'beheer@voorbeeld.nl'", "alertEmail = 'beheer'", "alertEmail is 'beheer'")]
    [InlineData("administratorsId = '", "administratorsId = 'x", "administratorsId is 'x")]
    [InlineData("environment = 'prod'", "environment = 'live'", "environment is 'live'")]
    [InlineData("budgetAmount = 60", "budgetAmount = 0", "budgetAmount is '0'")]
    [InlineData("databaseStandby = 'Disabled'", "databaseStandby = 'ZoneRedundant'", "databaseStandby is 'ZoneRedundant'")]
    [InlineData("workload = 'netwerkbot'", "workload = 'Netwerk bot'", "workload is 'Netwerk bot'")]
    [InlineData("RSIV: ['11111111", "RSIV: ['jan', '11111111", "'jan' in kernteam or tenants")]
    [InlineData("privacyContact = ''", "botAppType = 'SingleTenant'", "botAppId is ''")]
    public async Task Wrong_parameter_is_refused_in_one_line_before_anything_is_called(string right, string wrong, string begins)
    {
        await FillInAsync("small", right, wrong);

        var (exit, _, error) = await DeployAsync();

        Assert.Equal(1, exit);
        Assert.Empty(tools.Calls);
        Assert.StartsWith(begins, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machine_without_address_login_or_group_is_told_the_mend()
    {
        await FillInAsync("small");

        var (noAddress, _, address) = await tools.DeployAsync(null, "rg", tools.Parameters);
        tools.Answer("az group show*", exit: 3);
        var (noGroup, _, missing) = await DeployAsync();
        var (noFile, _, file) = await tools.DeployAsync(Address, "rg", "nowhere.bicepparam");
        var (usage, _, how) = await tools.DeployAsync(Address, "rg");

        Assert.Equal((1, 1, 1, 2), (noAddress, noGroup, noFile, usage));
        Assert.StartsWith("DEPLOYER_IP is ''", address, StringComparison.Ordinal);
        Assert.Contains("az group create --name rg", missing, StringComparison.Ordinal);
        Assert.StartsWith("nowhere.bicepparam does not exist", file, StringComparison.Ordinal);
        Assert.StartsWith("Usage:", how, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("999.1.1.1")]
    [InlineData("203.0.113.256")]
    [InlineData("203.0.113")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    public async Task Address_that_the_internet_cannot_see_is_refused(string address)
    {
        await FillInAsync("small");

        var (exit, _, error) = await tools.DeployAsync(address, "rg", tools.Parameters);

        Assert.Equal(1, exit);
        Assert.Empty(tools.Calls);
        Assert.StartsWith($"DEPLOYER_IP is '{address}'", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("11.0.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.1.255")]
    [InlineData("223.1.1.1")]
    public async Task Address_beside_those_is_taken(string address)
    {
        await FillInAsync("small");

        var (exit, _, error) = await tools.DeployAsync(address, "rg", tools.Parameters, "--what-if");

        Assert.True(exit == 0, error);
    }

    private Task<(int Exit, string Output, string Error)> DeployAsync() => tools.DeployAsync(Address, "rg", tools.Parameters);

    private PlayedTools Azure(string slot) => tools
        .Answer("az account get-access-token*", PlayedTools.Token)
        .Answer("az *properties.outputs.webName.value*", "app-x")
        .Answer("az *properties.outputs.publicUrl.value*", "https://app-x.azurewebsites.net")
        .Answer("az *properties.outputs.slotHost.value*", slot)
        .Answer("az *properties.outputs.databaseId.value*", Database)
        .Answer("az *properties.outputs.databaseHost.value*", "psql-x.postgres.database.azure.com")
        .Answer("az *properties.outputs.administratorsName.value*", "Bot deployers")
        .Answer("az *properties.outputs.*", "x");

    // As an administrator fills in one of our own files.
    private async Task FillInAsync(string size, string? right = null, string wrong = "")
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Playing.Checkout.Root, "infra", "parameters", size + ".bicepparam"));
        text = text
            .Replace("owner = ''", "owner = 'Kernteam'", StringComparison.Ordinal)
            .Replace("administratorsName = ''", "administratorsName = 'Bot deployers'", StringComparison.Ordinal)
            .Replace("administratorsId = ''", "administratorsId = '22222222-2222-4222-8222-222222222222'", StringComparison.Ordinal)
            .Replace("alertEmail = ''", "alertEmail = 'beheer@voorbeeld.nl'", StringComparison.Ordinal)
            .Replace("RSIV: []", "RSIV: ['11111111-1111-4111-8111-111111111111']", StringComparison.Ordinal);
        Assert.Contains(right ?? "", text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(tools.Parameters, right is null ? text : text.Replace(right, wrong, StringComparison.Ordinal));
    }

    private void AssertOrder(params string[] begins)
    {
        var left = new Queue<string>(begins);
        foreach (var call in tools.Calls)
        {
            if (left.TryPeek(out var next) && Fits(call, next))
            {
                left.Dequeue();
            }
        }

        Assert.True(left.Count == 0, $"Not called in order, from {string.Join(", ", left)}:\n{string.Join('\n', tools.Calls)}");
    }

    private static bool Fits(string call, string pattern)
    {
        var at = 0;
        foreach (var (part, index) in pattern.Split('*').Select(static (part, index) => (part, index)))
        {
            var found = call.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0 || (index == 0 && found > 0))
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }
}
