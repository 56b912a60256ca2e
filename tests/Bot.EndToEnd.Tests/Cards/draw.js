// Runs in the test's page, where the official renderer is loaded: reads a card, checks it, draws it under the last one.
function draw(json) {
  const { AdaptiveCard, SerializationContext, Versions } = AdaptiveCards;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(JSON.parse(json), context);
  const complaints = [];
  for (let index = 0; index < context.eventCount; index++) {
    complaints.push(context.getEventAt(index).message);
  }

  complaints.push(...card.validateProperties().validationEvents.map(event => event.message));
  const drawn = card.render();
  const frame = document.createElement('div');
  frame.style.borderBottom = '2px solid #888';
  frame.append(drawn);
  document.getElementById('cards').append(frame);
  const width = Math.max(...[drawn, ...drawn.querySelectorAll('*')].map(part => part.getBoundingClientRect().right));
  return { complaints, text: drawn.innerText, width };
}
