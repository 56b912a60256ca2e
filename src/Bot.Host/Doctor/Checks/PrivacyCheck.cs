using Bot.Features.Members.Privacy.Statement;
using Microsoft.Extensions.Options;

namespace Bot.Host.Doctor.Checks;

/// <summary>Members can read who is responsible for what is kept about them, and whom to ask.</summary>
internal static class PrivacyCheck
{
    public static readonly Check Check = Doctor.Check.Of("privacy", Moment.Settings, [PrivacyOptions.Section], static services =>
    {
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            return [Finding.Ok("the statement at /privacy may name nobody in Development")];
        }

        var privacy = services.GetRequiredService<IOptions<PrivacyOptions>>().Value;
        List<Finding> empty =
        [
            .. new[]
            {
                (Key: nameof(privacy.Controller), privacy.Controller, Is: "the name of the organisation that is responsible for the data"),
                (Key: nameof(privacy.Contact), privacy.Contact, Is: "an e-mail address or https page where members can ask"),
            }
                .Where(static setting => string.IsNullOrWhiteSpace(setting.Item2))
                .Select(static setting => Finding.Warning($"Privacy:{setting.Key} is empty, so the privacy statement does not say it. Set Privacy__{setting.Key} to {setting.Is}.")),
        ];
        return empty.Count > 0 ? empty : [Finding.Ok("the statement at /privacy names who is responsible and whom to ask")];
    });
}
