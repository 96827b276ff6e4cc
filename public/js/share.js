// Shares a story, or an update of a live one, through the system's sheet, in place of the links where there is one, and
// copies addresses.
const items = [...document.querySelectorAll('.share li')]
const { clipboard } = navigator
const url = location.origin + location.pathname
const textOf = (selector, where = document) => where.querySelector(selector)?.textContent.replaceAll('\u00AD', '')
const copy = items.at(-1)
const [button, status] = copy.children
const { done } = button.dataset
const send = (title, address) => navigator.share({ title, url: address }).catch(() => {})
const say = (words) => {
  status.textContent = words
}

// Hidden where the paper names no service and there was no script.
if (navigator.share || clipboard) copy.closest('.share').hidden = false
if (navigator.share) {
  for (const item of items) item.hidden = item !== items[0]
  items[0].addEventListener('click', () => send(textOf('h1'), url))
}
if (clipboard) {
  copy.hidden = false
  // Where it may not be written to, the address stands there to be taken by hand.
  button.addEventListener('click', () =>
    clipboard.writeText(url).then(
      () => say(done),
      () => say(url),
    ),
  )
}
addEventListener('click', (event) => {
  const link = event.target.closest?.('.share-update')
  if (!link || !(navigator.share || clipboard)) return
  event.preventDefault()
  const address = url + link.hash
  if (navigator.share) send(textOf('h2', link.closest('.post')) ?? textOf('h1'), address)
  else
    clipboard.writeText(address).then(
      () => say((link.textContent = done)),
      () => location.assign(link.hash),
    )
})
