// A live story that is still going on: says when there are updates that this page does not show yet.
const newer = document.querySelector('.newer')

async function look() {
  if (document.hidden || !newer?.hidden) return
  try {
    const answer = await fetch(location.pathname, { cache: 'no-cache' })
    if (!answer.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    newer.hidden = [...page.querySelectorAll('.post')].every(({ id }) => document.getElementById(id))
  } catch {
    // Offline, or the paper is: the next look may find it.
  }
}

setInterval(look, 30_000)
document.addEventListener('visibilitychange', look)
