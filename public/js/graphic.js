// A graphic says how high it is, in one of two ways.
export function fit(frame) {
  addEventListener('message', ({ data, source }) => {
    if (frame.contentWindow !== source) return
    let told = data
    try {
      told = JSON.parse(data)
    } catch {}
    const [height] =
      told?.context === 'iframe.resize' ? [told.height] : Object.values(told?.['datawrapper-height'] ?? {})
    if (height > 0 && height < 5e3) frame.style.height = `${height}px`
  })
}
