using System.Net;
using System.Runtime.CompilerServices;
using Bot.Features.Inquiries.Model;
using Bot.Features.Inquiries.Pages;
using Bot.Knowledge.Bank;
using Bot.Testing.Teams;

namespace Bot.Features.Tests.Inquiries;

public sealed class PageTests : InquiryTests
{
    [Fact]
    public async Task With_the_tick_the_answer_becomes_a_page_to_be_read_and_downloaded()
    {
        await SentAsync("Hoe meld ik een hack, en is dat cyber?");
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        await Anna.TapAsync("inquiry.answer", new { answer = "Bel de politie. Doe ook aangifte.", draft = "true" });
        await Bot.DeliverDueAsync();
        await Bram.Look().TapAsync("inquiry.page");

        Assert.Contains("titel: \"Vraag: Hoe meld ik een hack, en is dat cyber?\"", Bram.Text, StringComparison.Ordinal);
        Assert.Contains("onder: cyber", Bram.Text, StringComparison.Ordinal);
        var link = Events.Organising.KernteamChat.Everything(Bram.Card).Single(node => (string?)node["type"] == "Action.OpenUrl")["url"]!.ToString();
        using var response = await Bot.GetAsync(new Uri(link).AbsolutePath);
        var file = await response.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.OK, "text/markdown"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"vraag-{(await InquiriesAsync())[0].Id}.md", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("- Bel de politie. Doe ook aangifte.\n  en: (To be translated from Dutch) Bel de politie.", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Persoon 7", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", file, StringComparison.Ordinal);
        Assert.Equal(["inquiry.page", "inquiry.page.download"], (await TrailAsync()).TakeLast(2).Select(entry => entry.Action));

        Bot.Clock.Advance(TimeSpan.FromMinutes(16));
        using var late = await Bot.GetAsync(new Uri(link).AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Fact]
    public async Task Without_the_tick_there_is_no_page()
    {
        var inquiry = await SentAsync();
        await Anna.Look().TapAsync("inquiry.take");
        await Anna.TapAsync("inquiry.form");
        await Anna.TapAsync("inquiry.answer", new { answer = "Bel de politie." });

        Assert.DoesNotContain("inquiry.page", Anna.Verbs);
        Assert.Contains("hoort geen pagina", CardChat.Refusal(await Anna.SendAsync("inquiry.page", new() { ["inquiry"] = inquiry.Id })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hoe meld ik een hack?", "Bel de politie. Doe ook aangifte.")]
    [InlineData("cyber", "cyber")]
    [InlineData("\"Wat\": 'is' #dit & dat? \\n --- {x: y}", "# Kop\n- punt\n* ster\n1. een\n> citaat\n```\ncode\n```\n---\n===\n{en: x}\nONBEKEND: niets\n&amp; <b>vet</b> [link](http://x.example) **vet** _schuin_ \\* ~~weg~~ | tabel |")]
    [InlineData("Vraag\nover\ntwee regels\u2028drie\u202e?", "zoek: dit, dat\nen: english\nkern: nee\n   twijfel: x\n\n\n    ingesprongen\n\ttab")]
    [InlineData("?", "1) een\n2) twee\n+ drie\n• vier\n— vijf\n12. 13. 14.\n&#42; &copy; http://veilig.example/a_b_c?d=e&f=g <http://x.example>")]
    [InlineData("null", "~ null")]
    [InlineData("long", "long")]
    [InlineData("emoji 😀 \ud83d", "😀 \udc00 \0 nul")]
    public void Page_passes_the_banks_own_checks_whatever_was_typed(string question, string answer)
    {
        var many = string.Concat(Enumerable.Repeat("woord ", 150)) + "einde. " + string.Concat(Enumerable.Repeat("Een korte zin. ", 60));
        foreach (var language in Enum.GetValues<AnswerLanguage>())
        {
            foreach (var ground in new[] { new PageGround("RSIV-2022", IsOwn: false, "cyber"), new PageGround("RSIV-2022", IsOwn: true, null) })
            {
                var inquiry = Answered(question == "long" ? many : question, answer == "long" ? many : answer, language);
                var reading = WithPage(inquiry, DraftPage.Of(inquiry, ground));

                Assert.Empty(reading.Faults.Select(fault => $"{fault.Where} {fault.Message}"));
                var page = Assert.Single(reading.Sound().Pages, page => page.Id == $"RSIV/{DraftPage.NameOf(inquiry)}");
                Assert.NotEmpty(page.Statements);
                Assert.Equal(ground.Theme is null ? null : "RSIV/cyber", page.ParentId);
            }
        }
    }

    [Fact]
    public void Page_of_a_kernteam_without_a_document_of_its_own_says_the_doubt()
    {
        var inquiry = Answered("Hoe meld ik een hack?", "Bel de politie.", AnswerLanguage.English);
        var statement = Assert.Single(WithPage(inquiry, DraftPage.Of(inquiry, new("RSIV-2022", IsOwn: false, null))).Sound().Pages.Single(page => page.Id.EndsWith(inquiry.Id, StringComparison.Ordinal)).Statements);

        Assert.Equal(("(Nog te vertalen uit het Engels) Bel de politie.", "Bel de politie."), (statement.Text.Dutch, statement.Text.English));
        Assert.Contains("in het genoemde document zelf staat het niet", statement.Doubt?.Dutch, StringComparison.Ordinal);
    }

    private static Inquiry Answered(string question, string answer, AnswerLanguage language) => new()
    {
        Id = "abcdefghjkmnpqrs", NetworkId = "RSIV", TenantId = FakeIdentity.TenantId, ObjectId = TeamsPerson.Anna.ObjectId, Language = language, Question = question, Found = "",
        State = InquiryState.Answered, TakenBy = TeamsPerson.Bram.ObjectId, Answer = answer, WantsPage = true, AskedAt = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), EndedAt = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), Version = 3,
    };

    // The bank of this repository with the page put in its folder, as an editor would.
    private static BankReading WithPage(Inquiry inquiry, string page)
    {
        var folder = Directory.CreateTempSubdirectory("bot-bank-").FullName;
        try
        {
            var bank = Path.Combine(Root(), "knowledge-index");
            foreach (var file in Directory.EnumerateFiles(bank, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(bank, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file has a folder
                File.Copy(file, copy);
            }

            File.WriteAllText(Path.Combine(folder, DraftPage.FolderOf(inquiry), $"{DraftPage.NameOf(inquiry)}.md"), page);
            return BankReader.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Root([CallerFilePath] string own = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(own) ?? "", "..", "..", ".."));
}
