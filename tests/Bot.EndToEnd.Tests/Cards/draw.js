// Runs in the test's page, where the official renderer is loaded: reads a card, checks it, draws it under the last one.
function draw(json) {
  const { AdaptiveCard, SerializationContext, Versions } = AdaptiveCards;
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();

  // The renderer checks the language by an expression that remembers where it stopped in the card before.
  AdaptiveCard.langProperty.regEx.lastIndex = 0;
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

  // What is wider inside than its place outside is cut off by Teams, or makes the reader scroll sideways.
  const overflow = [...drawn.querySelectorAll('.ac-textBlock, .ac-container, .ac-input-container, .ac-pushButton')]
    .filter(part => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
    .map(part => part.innerText.slice(0, 40));
  return { complaints, text: drawn.innerText, width, overflow };
}
