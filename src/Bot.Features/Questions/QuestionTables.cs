using Microsoft.EntityFrameworkCore;

namespace Bot.Features.Questions;

internal static class QuestionTables
{
    public static void Map(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<FollowUpTopic>(topic =>
        {
            topic.ToTable("topics");
            topic.HasKey(row => new { row.ConversationId, row.UserId }).HasName("pk_topics");
        });

        modelBuilder.Entity<GivenAnswer>(answer =>
        {
            answer.ToTable("answers");
            answer.HasKey(row => new { row.ConversationId, row.ReplyId }).HasName("pk_answers");
            answer.Property(row => row.Kind).HasConversion<string>();
            answer.Property(row => row.Language).HasConversion<string>();
        });

        modelBuilder.Entity<Feedback>(feedback =>
        {
            feedback.ToTable("feedback");
            feedback.HasKey(row => new { row.ConversationId, row.ReplyId, row.Rater }).HasName("pk_feedback");
            feedback.Property(row => row.Verdict).HasConversion<string>();
        });
    }
}
