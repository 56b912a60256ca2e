using Bot.Knowledge.Bank;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Features.Newsletters.Reading.Links;

/// <summary>What somebody reads in her browser when a link leads nowhere, in both languages: nobody knows whose browser it is.</summary>
internal static class LinkPages
{
    public static ContentHttpResult Unknown { get; } = Page(StatusCodes.Status404NotFound, new LocalText(
        "Deze link werkt niet (meer). Open de nieuwsbrief in Teams en tik nog eens op \"Lees meer\", of vraag het in Teams aan de bot.",
        "This link does not work, or no longer. Open the newsletter in Teams and tap \"Read more\" again, or ask the bot in Teams."));

    public static ContentHttpResult Later { get; } = Page(StatusCodes.Status503ServiceUnavailable, new LocalText(
        "Deze link kan nu even niet worden geopend. Probeer het over een minuut nog eens.",
        "This link cannot be opened right now. Try again in a minute."));

    private static ContentHttpResult Page(int status, LocalText text) => TypedResults.Content(
        $$"""
        <!doctype html>
        <html lang="nl">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Link</title>
        <style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}</style></head>
        <body><p>{{text.Dutch}}</p><p lang="en">{{text.English}}</p></body>
        </html>
        """,
        "text/html; charset=utf-8",
        statusCode: status);
}
