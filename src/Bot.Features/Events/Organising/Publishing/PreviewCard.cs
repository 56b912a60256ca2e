using System.Text.Json.Nodes;
using Bot.Connector.Cards;
using Bot.Features.Events.Model;

namespace Bot.Features.Events.Organising.Publishing;

/// <summary>A card of the members with buttons that do nothing: each of them only says that this is an example.</summary>
internal static class PreviewCard
{
    public static AdaptiveCard Of(AdaptiveCard card, NetworkEvent networkEvent) => card with
    {
        Body = [.. card.Body.Select(element => Of(element, networkEvent))],
        Actions = card.Actions is null ? null : [.. card.Actions.Select(action => Of(action, networkEvent))],
        Refresh = null,
    };

    private static CardElement Of(CardElement element, NetworkEvent networkEvent) => element switch
    {
        ActionSet actions => actions with { Actions = [.. actions.Actions.Select(action => Of(action, networkEvent))] },
        Container container => container with
        {
            Items = [.. container.Items.Select(item => Of(item, networkEvent))],
            SelectAction = container.SelectAction is { } action ? Of(action, networkEvent) : null,
        },
        ColumnSet columns => columns with
        {
            Columns = [.. columns.Columns.Select(column => column with { Items = [.. column.Items.Select(item => Of(item, networkEvent))] })],
        },
        Table table => table with
        {
            Rows =
            [
                .. table.Rows.Select(row => row with
                {
                    Cells = [.. row.Cells.Select(cell => cell with { Items = [.. cell.Items.Select(item => Of(item, networkEvent))] })],
                }),
            ],
        },
        _ => element,
    };

    private static CardAction Of(CardAction action, NetworkEvent networkEvent) => action switch
    {
        ExecuteAction or SubmitAction => ExecuteAction.WithFallback(TouchPreview.Verb, action.Title ?? string.Empty, new JsonObject { ["event"] = networkEvent.Id }),
        ShowCardAction shown => shown with { Card = Of(shown.Card, networkEvent) },
        _ => action,
    };
}
