// The file names contain a hash of the bytes (docs/faces/make-faces.py).
export const ROMAN = '/fonts/newsreader-latin.e3acd561.woff2'
const ITALIC = '/fonts/newsreader-latin-italic.14b8d801.woff2'

/** Preloads the roman face, which every page uses above the fold. */
export function FontPreload() {
  return <Preload href={ROMAN} />
}

/** Preloads the italic if a page begins with a Latin headline in it; other scripts have no italic. */
export function ItalicPreload({ of }: { of: string }) {
  return /\p{Script=Latin}/u.test(of) && <Preload href={ITALIC} />
}

function Preload({ href }: { href: string }) {
  return <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
}
