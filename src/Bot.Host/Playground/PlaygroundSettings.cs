using System.Globalization;

namespace Bot.Host.Playground;

/// <summary>
/// The tenant that the Playground plays, with ids of the form that Teams gives; its own defaults are no valid GUIDs. Everybody in it
/// is made up.
/// </summary>
internal static class PlaygroundSettings
{
    public const string TenantId = "3f0c2b1a-7d64-4e58-9a1b-c2d3e4f5a607";

    private static readonly (string Name, string GivenName, string Surname)[] People =
    [
        ("Anna de Vries", "Anna", "de Vries"),
        ("Bram Jansen", "Bram", "Jansen"),
        ("Carla Bakker", "Carla", "Bakker"),
        ("Driss Amrani", "Driss", "Amrani"),
        ("Esra Yildiz", "Esra", "Yildiz"),
        ("Frank Visser", "Frank", "Visser"),
    ];

    /// <summary>The Entra object id of the person at the page.</summary>
    public static string CurrentUser => ObjectId(0);

    /// <summary>Writes the file into the folder and gives its path.</summary>
    public static string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "m365agentsplayground.yml");
        File.WriteAllText(file, Yaml());
        return file;
    }

    private static string Yaml() =>
        $"""
        version: "0.1.1"
        tenantId: {TenantId}
        bot:
          id: "28:7c1d9e20-4b3a-4f6e-8d52-1a2b3c4d5e6f"
          name: Netwerkbot
        currentUser:
        {Person(0, "  ", "  ")}
        users:
        {string.Join('\n', Enumerable.Range(1, People.Length - 1).Select(static number => Person(number, "  - ", "    ")))}
        personalChat:
          id: "a:1f4d8c2b7e6a5039-playground"
        groupChat:
          id: "19:5b0c7a1e9d3f4826b1c2d3e4f5a60718@thread.v2"
          name: Kernteam
        team:
          id: "19:8e2d6f4a1c3b5079a8b7c6d5e4f30291@thread.tacv2"
          name: Netwerk
          aadGroupId: 91c0d2e3-5f4a-4b6c-8d7e-0f1a2b3c4d5e
          channels:
            - id: "19:2a4c6e8f0b1d3f5a7c9e0b2d4f6a8c01@thread.tacv2"
              name: Leerhuizen

        """;

    private static string Person(int number, string first, string rest)
    {
        var (name, givenName, surname) = People[number];
        var id = ObjectId(number);
        var address = $"{givenName}.{surname.Replace(" ", "", StringComparison.Ordinal)}@example.org".ToLowerInvariant();
        string[] lines =
        [
            $"{first}id: \"29:1{id.Replace("-", "", StringComparison.Ordinal)}\"",
            $"{rest}name: {name}",
            $"{rest}userPrincipleName: {address}",
            $"{rest}aadObjectId: {id}",
            $"{rest}givenName: {givenName}",
            $"{rest}surname: {surname}",
            $"{rest}email: {address}",
        ];
        return string.Join('\n', lines);
    }

    private static string ObjectId(int number) => string.Create(CultureInfo.InvariantCulture, $"d4e5f6a7-0b1c-4d2e-8f3a-5b6c7d8e9f0{number}");
}
