using Azure.Core;
using Azure.Identity;
using Bot.Connector.Authentication;
using Moq;
using Xunit;

namespace Bot.Connector.Tests.Authentication;

public sealed class ManagedIdentityTests
{
    private readonly Mock<TokenCredential> azure = new();

    [Theory]
    [InlineData(BotOptions.PublicCloudMetadataUrl, "https://api.botframework.com/.default")]
    [InlineData("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us/.default")]
    [InlineData("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration", "https://api.botframework.azure.cn/.default")]
    public async Task Token_is_asked_for_the_clouds_own_connector(string metadataUrl, string scope)
    {
        var end = new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
        azure.Setup(credential => credential.GetTokenAsync(
                It.Is<TokenRequestContext>(request => request.Scopes.SequenceEqual(new[] { scope })), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new AccessToken("a-token", end));

        var token = await Tokens(metadataUrl).RequestAsync(CancellationToken.None);

        Assert.Equal(new BotToken("a-token", end), token);
    }

    [Fact]
    public async Task Identity_that_is_not_there_may_come_and_one_that_is_refused_stays_refused()
    {
        azure.SetupSequence(credential => credential.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new CredentialUnavailableException("no endpoint"))
            .ThrowsAsync(new AuthenticationFailedException("wrong client id"));
        var tokens = Tokens(BotOptions.PublicCloudMetadataUrl);

        Assert.False((await Assert.ThrowsAsync<BotTokenException>(() => tokens.RequestAsync(CancellationToken.None))).IsPermanent);
        Assert.True((await Assert.ThrowsAsync<BotTokenException>(() => tokens.RequestAsync(CancellationToken.None))).IsPermanent);
    }

    private ManagedIdentityTokens Tokens(string metadataUrl) => new(azure.Object, Cloud.Of(new() { OpenIdMetadataUrl = metadataUrl }));
}
