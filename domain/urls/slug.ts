import { transliterate } from 'transliteration'

const MAX_LENGTH = 80

/** Arabic letters that the library leaves out or writes as punctuation. */
const ARABIC: Record<string, string> = { ا: 'a', أ: 'a', إ: 'i', آ: 'a', ة: 'a', ى: 'a', ع: 'a', ؤ: 'w', ئ: 'y' }
/** Characters that do not separate words: apostrophes, and those that only affect the shape of others. */
const UNSEEN = /['’ʼ`´]|\p{Cf}/gu

/**
 * Makes a slug of lower-case ASCII letters, figures and single hyphens from text in any script. At most 80 characters,
 * cut at a word; `fallback` where nothing in the text can be transliterated (an emoji).
 */
export function slugify(text: string, fallback = 'story'): string {
  const letters = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/[اأإآةىعؤئ]/g, (letter) => ARABIC[letter] ?? '')
  const ascii = /^[\0-\x7f]*$/.test(letters) ? letters : transliterate(letters).replace(UNSEEN, '')
  const slug = ascii
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return cutAtWord(slug) || fallback
}

function cutAtWord(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug
  const cut = slug.slice(0, MAX_LENGTH + 1)
  const end = cut.lastIndexOf('-')
  return end > MAX_LENGTH / 2 ? cut.slice(0, end) : slug.slice(0, MAX_LENGTH)
}
