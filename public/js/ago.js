// Tells times of the last 24 hours as “2 h ago”, once they come near the screen and each in the room that its clock time
// has: nothing moves, and the page itself says nothing that grows old.
const [minutes, hours] = document.querySelector('[data-ago]').dataset.ago.split('|')
const near = new Map()

function agoOf(time) {
  const n = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60_000)
  if (!(n >= 0 && n < 1_440)) return null
  return n < 60 ? minutes.replace('#', Math.max(n, 1)) : hours.replace('#', Math.floor(n / 60))
}

function tell() {
  for (const [time, { clock }] of near) {
    const ago = agoOf(time)
    time.replaceChildren(...(ago === null ? clock : [ago]))
  }
  // A text that does not fit stays a clock time. All are measured at once, after all were written.
  const wide = [...near].filter(([time, { width }]) => time.scrollWidth > Math.ceil(width))
  for (const [time, { clock }] of wide) {
    time.replaceChildren(...clock)
    near.delete(time)
  }
}

const watch = new IntersectionObserver(
  (seen) => {
    for (const { target: time, isIntersecting, boundingClientRect } of seen) {
      if (!isIntersecting) continue
      watch.unobserve(time)
      const { width, height } = boundingClientRect
      near.set(time, { clock: [...time.childNodes], width })
      Object.assign(time.style, { inlineSize: `${width}px`, blockSize: `${height}px` })
      time.title = time.textContent
    }
    tell()
  },
  { rootMargin: '50%' },
)
for (const time of document.querySelectorAll('.meta time:last-child, .latest time'))
  if (agoOf(time)) watch.observe(time)
setInterval(tell, 60_000)
