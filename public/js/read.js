// Tells the paper that this story was seen for five seconds on end, and nothing about who saw it: once for each time the
// page is made. One that comes back from the back/forward cache goes on where it was, and tells nothing twice.
const body = `{"story":${document.querySelector('[data-story]').dataset.story}}`
let timer
const tell = () => {
  removeEventListener('visibilitychange', look)
  const headers = { 'Content-Type': 'application/json' }
  fetch('/api/reads', { method: 'POST', keepalive: true, credentials: 'omit', headers, body }).catch(() => {})
}
const look = () => {
  clearTimeout(timer)
  // A page that is being prerendered is hidden too.
  if (!document.hidden) timer = setTimeout(tell, 5_000)
}
addEventListener('visibilitychange', look)
look()
