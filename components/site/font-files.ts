import type { TypePair } from '#domain/paper/look-fields.ts'

/** Files of `public/fonts`. Their names contain a hash of the bytes (docs/faces/make-faces.py). */
type Faces = {
  /** Family of the text, and of its italic within texts. */
  family: string
  roman: string
  italic: string
  /** Face of headlines, where it is another one than that of the text. */
  head: string | null
}

/** The sans of labels on every page and of the desk (`schemes.css`, `desk/styles/tokens.css`). */
const SANS = '/fonts/franklin-latin.94000f75.woff2'

export const FACES: Readonly<Record<TypePair, Faces>> = {
  newsreader: {
    family: 'Newsreader',
    roman: '/fonts/newsreader-latin.e3acd561.woff2',
    italic: '/fonts/newsreader-latin-italic.14b8d801.woff2',
    head: null,
  },
  literata: {
    family: 'Literata',
    roman: '/fonts/literata-latin.9ea2e417.woff2',
    italic: '/fonts/literata-latin-italic.cc88dec5.woff2',
    head: null,
  },
  franklin: {
    family: 'Literata',
    roman: '/fonts/literata-latin.9ea2e417.woff2',
    italic: '/fonts/literata-latin-italic.cc88dec5.woff2',
    head: SANS,
  },
}

/** Scripts that no pair has, with a serif of their own: its file, and the characters that it has. */
export const SCRIPT_FACES = {
  Arab: {
    file: '/fonts/naskh-arabic.0de92bb6.woff2',
    range: 'U+600-6FF,U+200C-200F',
    languages: ['ar', 'fa', 'ur', 'ps', 'ckb'],
  },
  Hebr: {
    file: '/fonts/serif-hebrew.9d520fd9.woff2',
    range: 'U+590-5FF,U+20AA,U+FB1D-FB4F',
    languages: ['he', 'yi'],
  },
} as const

/** The serif of a language's script, or null where the paper's own face has it. */
export function scriptFaceOf(language: string): (typeof SCRIPT_FACES)[keyof typeof SCRIPT_FACES] | null {
  const tag = language.split('-')[0] ?? ''
  return Object.values(SCRIPT_FACES).find(({ languages }) => languages.some((one) => one === tag)) ?? null
}

/** The faces that every page of a paper uses above the fold. */
export function firstFaces(type: TypePair, language: string): string[] {
  const script = scriptFaceOf(language)
  if (script) return [script.file]
  const { roman, head } = FACES[type]
  return head === null ? [roman] : [roman, head]
}
