namespace Bot.EndToEnd.Tests.Infra;

/// <summary>The checks of the Bicep files, each seen to find its fault.</summary>
public sealed class BrokenBicepTests : IDisposable
{
    private const string Main =
        """
        @minLength(1)
        @maxLength(6)
        param name string
        @allowed(['B1', 'P1'])
        param sku string
        @minValue(1)
        param count int
        var stem = 'x-${name}'
        module part 'modules/part.bicep' = {
          params: {
            name: stem
            sku: sku
            count: count
          }
        }
        module next 'modules/next.bicep' = {
          params: {
            id: part.outputs.id
          }
        }
        """;

    private const string Part =
        """
        param name string
        param sku string
        param count int
        resource thing 'Microsoft.Web/sites@2025-03-01' = {
          name: name
          properties: { sku: sku, count: count }
        }
        output id string = thing.id
        """;

    private const string Next = "param id string\nresource thing 'Microsoft.Web/sites@2025-03-01' existing = {\n  name: id\n}\n";

    private const string Parameters = "using '../main.bicep'\n\nparam name = 'abc'\nparam sku = 'B1'\nparam count = 2\n";

    private readonly string folder = Directory.CreateTempSubdirectory("bot-bicep-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [SkippableFact]
    public async Task Sound_files_have_no_fault() => Assert.Empty(await FaultsAsync());

    [SkippableTheory]
    [InlineData("main.bicep", "params: {", "params {", "main.bicep does not parse, line 10")]
    [InlineData("main.bicep", "    sku: sku\n", "", "main.bicep does not give sku to part.bicep")]
    [InlineData("main.bicep", "sku: sku\n", "sku: sku\n    size: 3\n", "main.bicep gives size to part.bicep, which does not ask for it")]
    [InlineData("main.bicep", "count: count", "count: 'two'", "main.bicep gives count to part.bicep as string; it asks for int")]
    [InlineData("main.bicep", "count: count", "count: name", "main.bicep gives count to part.bicep as string; it asks for int")]
    [InlineData("main.bicep", "part.outputs.id", "part.outputs.ip", "main.bicep reads part.outputs.ip, which does not exist")]
    [InlineData("main.bicep", "part.outputs.id", "stem", "part.bicep has the output id, which nobody reads")]
    [InlineData("main.bicep", "modules/next", "modules/nest", "main.bicep uses modules/nest.bicep, which does not exist")]
    [InlineData("main.bicep", "name: stem", "name: name", "main.bicep declares stem and does not use it")]
    [InlineData("main.bicep", "@minLength(1)\n", "", "main.bicep takes anything for name; say @minLength, @minValue or @allowed")]
    [InlineData("main.bicep", "param sku", "param vaultPassword string = ''\nvar v = vaultPassword\nparam sku", "main.bicep takes vaultPassword, which looks like a secret, without @secure()")]
    [InlineData("modules/part.bicep", "output id string = thing.id", "output id int = 3", "main.bicep gives id to next.bicep as int; it asks for string")]
    [InlineData("modules/part.bicep", "output id", "output accessKey string = thing.listKeys().keys[0].value\noutput id", "part.bicep calls for keys, which end in the deployment's history")]
    [InlineData("modules/part.bicep", "output id", "output accessKey string = ''\noutput id", "part.bicep has the output accessKey, which looks like a secret; outputs stand in the deployment's history")]
    [InlineData("parameters/small.bicepparam", "param sku = 'B1'\n", "", "small.bicepparam does not give sku")]
    [InlineData("parameters/small.bicepparam", "param sku = 'B1'", "param skew = 'B1'", "small.bicepparam gives skew, which main.bicep does not ask for")]
    [InlineData("parameters/small.bicepparam", "'B1'", "'B7'", "small.bicepparam gives sku, 'B7'; allowed are B1, P1")]
    [InlineData("parameters/small.bicepparam", "= 2", "= 'two'", "small.bicepparam gives count, as string; it is int")]
    [InlineData("parameters/small.bicepparam", "= 2", "= 0", "small.bicepparam gives count, '0', which is outside its bounds")]
    [InlineData("parameters/small.bicepparam", "'abc'", "'abcdefg'", "small.bicepparam gives name, 'abcdefg', which is outside its bounds")]
    [InlineData("parameters/small.bicepparam", "'../main.bicep'", "'main.bicep'", "small.bicepparam is for main.bicep, which does not exist")]
    public async Task Fault_is_found(string file, string sound, string broken, string fault) =>
        Assert.Contains(await FaultsAsync(file, sound, broken), found => found.StartsWith(fault, StringComparison.Ordinal));

    private async Task<IReadOnlyList<string>> FaultsAsync(string? file = null, string sound = "", string broken = "")
    {
        foreach (var (name, text) in new[] { ("main.bicep", Main), ("modules/part.bicep", Part), ("modules/next.bicep", Next), ("parameters/small.bicepparam", Parameters) })
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            Assert.True(name != file || text.Contains(sound, StringComparison.Ordinal), "nothing would be broken");
            await File.WriteAllTextAsync(path, name == file ? text.Replace(sound, broken, StringComparison.Ordinal) : text);
        }

        return BicepFaults.Of(await ReadBicep.OfAsync(folder));
    }
}
