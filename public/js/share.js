// Shares a story through the system's sheet, in place of the links where there is one, and copies its address.
const items = [...document.querySelectorAll('.share li')]
const { clipboard } = navigator
const url = location.origin + location.pathname

// Hidden where the paper names no service and there was no script.
if (navigator.share || clipboard) items[0].closest('.share').hidden = false
if (navigator.share) {
  for (const item of items) item.hidden = item !== items[0]
  const title = document.querySelector('h1').textContent.replaceAll('\u00AD', '')
  items[0].addEventListener('click', () => navigator.share({ title, url }).catch(() => {}))
}
if (clipboard) {
  const copy = items.at(-1)
  const [button, status] = copy.children
  const say = (words) => {
    status.textContent = words
  }
  copy.hidden = false
  // Where it may not be written to, the address stands there to be taken by hand.
  button.addEventListener('click', () =>
    clipboard.writeText(url).then(
      () => say(button.dataset.done),
      () => say(url),
    ),
  )
}
