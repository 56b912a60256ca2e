using System.Diagnostics;
using System.Globalization;
using System.Net;
using Bot.Host.Commands;
using Bot.Host.Playground;
using Bot.Host.Serving;
using Bot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using YamlDotNet.RepresentationModel;

namespace Bot.Host.Tests.Playground;

public sealed class PlaygroundTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bot-playground-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Child_gets_what_node_needs_and_no_secret()
    {
        var start = PlaygroundProcess.StartOf("agentsplayground", new Uri("http://localhost:3978/api/messages"), 56150, "settings.yml", static name => name switch
        {
            "PATH" => "/usr/bin",
            _ => "a secret of " + name,
        });

        Assert.Equal("/usr/bin", start.Environment["PATH"]);
        Assert.Equal("none", start.Environment["TEAMSAPPTESTER_BROWSER"]);
        Assert.DoesNotContain(start.Environment.Keys, static name => name.StartsWith("Bot__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Storage__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("AZURE", StringComparison.OrdinalIgnoreCase));
        Assert.InRange(start.Environment.Count, 4, 20);
        Assert.Contains("--disable-telemetry", start.ArgumentList);
    }

    [Fact]
    public void Program_is_found_in_the_packages_of_a_folder_above_or_on_the_path()
    {
        var below = Directory.CreateDirectory(Path.Combine(folder, "src", "bot")).FullName;
        Assert.Null(PlaygroundProgram.Find([below], path: ""));

        var bin = Directory.CreateDirectory(Path.Combine(folder, "node_modules", ".bin")).FullName;
        var program = Path.Combine(bin, OperatingSystem.IsWindows() ? "agentsplayground.cmd" : "agentsplayground");
        File.WriteAllText(program, "");

        Assert.Equal(program, PlaygroundProgram.Find([below], path: ""));
        Assert.Equal(program, PlaygroundProgram.Find([], path: bin));
    }

    [Fact]
    public void Played_tenant_has_five_others_and_ids_of_the_right_form()
    {
        var root = Read(PlaygroundSettings.WriteTo(Path.Combine(folder, "data")));

        Assert.True(Guid.TryParse(Text(root, "tenantId"), out _));
        Assert.StartsWith("28:", Text((YamlMappingNode)root["bot"], "id"), StringComparison.Ordinal);
        var others = ((YamlSequenceNode)root["users"]).Cast<YamlMappingNode>().ToList();
        Assert.Equal(5, others.Count);
        Assert.All([.. others, (YamlMappingNode)root["currentUser"]], static person =>
        {
            Assert.True(Guid.TryParse(Text(person, "aadObjectId"), out _));
            Assert.StartsWith("29:", Text(person, "id"), StringComparison.Ordinal);
            Assert.Equal(["id", "name", "userPrincipleName", "aadObjectId", "givenName", "surname", "email"], person.Children.Keys.Select(static key => key.ToString()));
        });
    }

    [SkippableFact]
    public async Task Child_tells_its_address_and_ends_with_the_bot()
    {
        Skip.If(OperatingSystem.IsWindows(), "The played program is a shell script.");
        var program = Path.Combine(folder, "agentsplayground");
        await File.WriteAllTextAsync(program, "#!/bin/sh\necho \"Listening on $$\"\nexec sleep 600\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var bot = builder.Build();
        await bot.StartAsync();
        using var output = new FirstLine();

        int child;
        await using (PlaygroundProcess.Start(program, bot, 56150, output))
        {
            var line = await output.Line;
            Assert.StartsWith("Chat with it at http://localhost:", line, StringComparison.Ordinal);
            child = int.Parse(line.Split(':')[^1], CultureInfo.InvariantCulture);
            using var running = Process.GetProcessById(child);
            Assert.False(running.HasExited);
        }

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(child));
    }

    [Fact]
    public async Task Played_tenant_is_served_although_the_bot_is_registered_elsewhere()
    {
        await using var teams = await FakeTeams.StartAsync();
        teams.Connector.RequiresToken = false;
        await using var bot = BotServer.Build("http://127.0.0.1:0", Environments.Development, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(teams.Settings);
            builder.Configuration["Bot:Tenants:0"] = Guid.NewGuid().ToString();
            builder.Configuration["Bot:TenantId"] = Guid.NewGuid().ToString();
            builder.Configuration["Storage:ConnectionString"] = $"Data Source={Path.Combine(folder, "bot.db")};Pooling=False";
            PlaygroundCommand.OnThisMachineAlone(builder);
        });
        await bot.StartAsync();

        using var response = await teams.DeliverAsync(new Uri(bot.Urls.First()), teams.Activities.Message("wie heeft cyber?"), token: "");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = await teams.Connector.WaitForAsync(static call => call.IsMessage);
        Assert.Null(reply.Authorization);
        await bot.StopAsync();
    }

    private static YamlMappingNode Read(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(file);
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string Text(YamlMappingNode node, string key) => node[key].ToString();

    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public FirstLine()
            : base(CultureInfo.InvariantCulture)
        {
        }

        public Task<string> Line => line.Task.WaitAsync(TimeSpan.FromSeconds(20));

        public override void WriteLine(string? value) => line.TrySetResult(value ?? "");
    }
}
