// The names change with the bytes (docs/faces/make-faces.py).
export const ROMAN = '/fonts/newsreader-latin.e3acd561.woff2'
const ITALIC = '/fonts/newsreader-latin-italic.14b8d801.woff2'

/** The roman is on every page above the fold. */
export function FontPreload() {
  return <Preload href={ROMAN} />
}

/** The italic, where a page begins with a headline in it; other scripts have none. */
export function ItalicPreload({ of }: { of: string }) {
  return /\p{Script=Latin}/u.test(of) && <Preload href={ITALIC} />
}

function Preload({ href }: { href: string }) {
  return <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
}
