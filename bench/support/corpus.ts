import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { randomFrom } from '#db/testing/random.ts'

/**
 * Generates stories for benchmarks in the import format (docs/import.md): the same bytes on every machine. Each has
 * about 320 words with an English-like frequency distribution; they spread over twelve sections, 1,500 topics, 60
 * authors, 30 sources and ten years.
 */

const SECTIONS = [
  'world',
  'politics',
  'business',
  'science',
  'health',
  'sport',
  'culture',
  'climate',
  'opinion',
  'city',
  'travel',
  'food',
]
const SMALL =
  'the of to and in a that for on with was by at it from as are this have not but will were which after who been more about one'
const ONSETS = [
  'b',
  'br',
  'c',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
]
const RIMES = [
  'a',
  'an',
  'ar',
  'e',
  'el',
  'en',
  'er',
  'i',
  'in',
  'ist',
  'o',
  'ol',
  'on',
  'or',
  'ow',
  'u',
  'ul',
  'und',
  'ay',
  'eam',
]
const YEARS_MS = 10 * 365.25 * 24 * 3_600_000
const NEWEST = Date.UTC(2025, 5, 30)

type Random = () => number
const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function madeWords(count: number, syllables: number, random: Random): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const parts = 1 + Math.floor(random() * syllables)
    words.add(Array.from({ length: parts }, () => pick(random, ONSETS) + pick(random, RIMES)).join(''))
  }
  return [...words]
}

const random = randomFrom(1)
const WORDS = [...SMALL.split(' '), ...madeWords(6_000, 3, random)]
const TOPICS = madeWords(1_500, 4, random)
const AUTHORS = madeWords(60, 3, random).map((word) => `${pick(random, ['ana', 'ben', 'cleo', 'dov', 'eva'])}-${word}`)
const SOURCES = madeWords(30, 3, random).map((word) => capital(word))

/** Picks a word; its probability falls with its rank, as 1 / rank. */
const word = (roll: Random) => WORDS[Math.floor(WORDS.length ** roll()) - 1] as string
const words = (roll: Random, count: number) => Array.from({ length: count }, () => word(roll))

function sentence(roll: Random): string {
  const chosen = words(roll, 8 + Math.floor(roll() * 16))
  return `${capital(chosen.join(' '))}.`
}

function paragraph(roll: Random): string {
  const text = Array.from({ length: 1 + Math.floor(roll() * 3) }, () => sentence(roll)).join(' ')
  const kind = roll()
  if (kind < 0.05) return `<h2>${capital(words(roll, 4).join(' '))}</h2>`
  if (kind < 0.1) return `<blockquote><p>${text}</p></blockquote>`
  if (kind < 0.2) return `<p>${text} <a href="https://${word(roll)}.example/">${words(roll, 2).join(' ')}</a></p>`
  return `<p>${text}</p>`
}

/** Picks some items of a list, far more often from its beginning than from its end. */
const someOf = (roll: Random, of: readonly string[], count: number) =>
  new Set(Array.from({ length: count }, () => of[Math.floor(of.length * roll() ** 2)] as string))

/** Generates story `n` of a corpus of `total`; a higher `n` is newer. */
function story(n: number, total: number): object {
  const roll = randomFrom(n * 2_654_435_761)
  const chosen = words(roll, 6 + Math.floor(roll() * 5))
  return {
    id: `bench-${n}`,
    slug: `${chosen.slice(0, 6).join('-')}-${n}`,
    headline: capital(chosen.join(' ')),
    standfirst: sentence(roll),
    body_html: Array.from({ length: 8 + Math.floor(roll() * 12) }, () => paragraph(roll)).join('\n'),
    sections: [...someOf(roll, SECTIONS, 1 + Math.floor(roll() * 3))],
    tags: [...someOf(roll, TOPICS, Math.floor(roll() * 6))],
    authors: [...someOf(roll, AUTHORS, roll() < 0.85 ? 1 : 2)],
    published_at: new Date(NEWEST - YEARS_MS * (1 - n / total)).toISOString(),
    source: roll() < 0.3 ? { name: pick(roll, SOURCES), url: `https://wire.example/${n}` } : null,
  }
}

/** Writes stories `from`…`from + count - 1` of a corpus of `total` as NDJSON. */
export async function writeCorpus(file: string, count: number, { from = 1, total = count } = {}): Promise<void> {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const out = fs.createWriteStream(file)
  for (let n = from; n < from + count; n++)
    if (!out.write(`${JSON.stringify(story(n, total))}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}
