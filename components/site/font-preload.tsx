import { FACES, firstFaces } from '#components/site/font-files.ts'
import type { TypePair } from '#domain/paper/look-fields.ts'

/** Preloads the faces that every page uses above the fold. */
export function FontPreload({ type, language }: { type: TypePair; language: string }) {
  return firstFaces(type, language).map((file) => <Preload key={file} href={file} />)
}

/** Preloads the italic if a page begins with a Latin headline in it; other scripts have no italic. */
export function ItalicPreload({ of, type }: { of: string; type: TypePair }) {
  return /\p{Script=Latin}/u.test(of) && <Preload href={FACES[type].italic} />
}

function Preload({ href }: { href: string }) {
  return <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
}
