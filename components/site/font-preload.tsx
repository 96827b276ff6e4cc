/** The roman is on every page above the fold. Its name changes with its bytes. */
export const ROMAN = '/fonts/newsreader-latin.728da136.woff2'

export function FontPreload() {
  return <link rel="preload" as="font" type="font/woff2" href={ROMAN} crossOrigin="" />
}
