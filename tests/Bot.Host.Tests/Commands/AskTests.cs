using System.Text.Json;
using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Commands;

public sealed class AskTests
{
    [Fact]
    public async Task Answer_is_read_with_its_source_section_and_date()
    {
        var asked = await Terminal.TypeAsync("ask", "wie heeft cyber?", "--network", "var", "--at", "2022-06-01");

        Assert.Equal((0, ""), (asked.Exit, asked.Error));
        Assert.Contains("Vroom", asked.Output, StringComparison.Ordinal);
        Assert.Contains("[1] VAR jaarverslag 2021 en jaarplan 2022, Cybercriminaliteit 2021 (begin 2022", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_need_no_quotes_and_may_look_like_a_file_of_arguments()
    {
        var asked = await Terminal.TypeAsync("ask", "@bot", "wie", "heeft", "cyber?", "--network", "VAR");

        Assert.Equal(0, asked.Exit);
        Assert.Contains("Vroom", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_line_of_the_contract()
    {
        var asked = await Terminal.TypeAsync("ask", "wie heeft cyber?", "--network", "rsiv", "--json");

        var line = Assert.Single(asked.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var json = JsonSerializer.Deserialize<JsonElement>(line);
        Assert.Equal("holder", json.GetProperty("kind").GetString());
        Assert.False(json.GetProperty("declined").GetBoolean());
        Assert.Equal("RSIV-2022", json.GetProperty("citations")[0].GetProperty("document").GetString());
    }

    [Fact]
    public async Task Explanation_names_what_was_understood()
    {
        var asked = await Terminal.TypeAsync("ask", "wie heeft cyber?", "--explain");

        Assert.Contains("kind: Holder", asked.Output, StringComparison.Ordinal);
        Assert.Contains("VAR/cyber", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_network_is_wrong_usage_and_the_known_ones_are_named()
    {
        var asked = await Terminal.TypeAsync("ask", "wie heeft cyber?", "--network", "utrecht");

        Assert.Equal((2, ""), (asked.Exit, asked.Output));
        Assert.Equal("--network: 'utrecht' is not a network of the bank. Choose var or rsiv.", asked.Error.TrimEnd());
    }
}
