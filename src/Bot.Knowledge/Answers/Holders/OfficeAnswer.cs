using Bot.Knowledge.Bank;
using Bot.Knowledge.Questions;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Answers;

/// <summary>Who chairs, heads or leads something; many such functions stand in the sources without a name, and then that is the answer.</summary>
internal sealed class OfficeAnswer(BankIndex index) : IAnswerer
{
    public Answer? TryAnswer(Question question)
    {
        if (!question.Has(Cue.Who | Cue.Name | Cue.HolderTitle | Cue.WhatIs) || question.Offices.Count == 0 || question.SessionKinds.Count > 0
            || question.Has(Cue.WhatDoes | Cue.HowMany | Cue.HowMuch | Cue.Why | Cue.Organisers) && !question.Has(Cue.Who | Cue.Name))
        {
            return null;
        }

        var fits = question.Offices.Where(mention => question.InScope(mention.Thing.NetworkId) && Fits(question, mention)).ToList();
        if (fits.Count == 0)
        {
            return null;
        }

        var longest = fits.Max(mention => mention.Length);
        var offices = fits.Where(mention => mention.Length == longest).Select(mention => mention.Thing).Distinct().ToList();
        // "wie is de voorzitter" says little: too many would be a guess.
        if (offices.Count > 4)
        {
            return null;
        }

        var builder = new AnswerBuilder(index, question, AnswerKind.Holder) { Declined = offices.TrueForAll(office => office.PersonId is null) };
        foreach (var office in offices)
        {
            Tell(builder, question, office);
        }

        builder.Topic = Topics.Of(question, "office", offices[0].NetworkId, offices[0].BodyId is { } body ? [body] : []) with { PersonId = offices[0].PersonId };
        return builder.Build();
    }

    // "de voorzitter van het NOOV" is not the chair of the network: a body that is named must be the office's own.
    private static bool Fits(Question question, Mention<Office> mention)
    {
        var office = mention.Thing;
        var otherPages = question.Pages.Where(page => page.Strength == Strength.Name && page.Thing.NetworkId == office.NetworkId
            && !(page.Start >= mention.Start && page.Start + page.Length <= mention.Start + mention.Length)).ToList();
        if (otherPages.Count > 0 && !otherPages.Exists(page => page.Thing.Id == office.BodyId))
        {
            return false;
        }

        return question.Hard.All(term => mention.Covers(term.Position) || question.People.Any(person => person.Covers(term.Position)));
    }

    private void Tell(AnswerBuilder builder, Question question, Office office)
    {
        var source = builder.SourceName(office.Source);
        if (office.PersonId is null)
        {
            builder.Add(
                $"{Wording.Capital(source.Dutch)} noemt de functie '{office.Title.Dutch}', maar geen naam.",
                $"{Wording.Capital(source.English)} mentions the function '{office.Title.English}', but no name.",
                office.Source);
            if (office.Note is { } note)
            {
                builder.Add(note, office.Source);
            }

            return;
        }

        var person = Wording.Named(index.Person(office.PersonId));
        var isPast = office.Period.Until <= question.On || builder.IsStale(office.Source);
        builder.Add(
            isPast ? $"Volgens {source.Dutch} was {person.Dutch} {office.Title.Dutch}; sindsdien niet bevestigd." : $"{Wording.Capital(person.Dutch)} is {office.Title.Dutch}. Bron: {source.Dutch}.",
            isPast ? $"According to {source.English} {person.English} was {office.Title.English}; not confirmed since." : $"{Wording.Capital(person.English)} is {office.Title.English}. Source: {source.English}.",
            office.Source);
        builder.AddDoubt(office.Doubt);
    }
}
