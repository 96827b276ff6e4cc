import { capital } from '#db/import/testing/wxr/wxr-words.ts'

const FIRST = ['Ana', 'Ben', 'Cleo', 'Dov', 'Éva', 'Femi', 'Göran', 'Hana', 'Iris', 'Jonas']
const LAST = ['Brekken', 'Lindt', 'Moreau', 'Nakano', 'Okafor', 'Quint', 'Reyes', 'Sørby']

export type Person = { id: number; login: string; slug: string; name: string; email: string; isGuest: boolean }

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll('ø', 'o')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()

function personOf(at: number, isGuest: boolean): Person {
  const first = FIRST[at % FIRST.length] ?? ''
  const last = LAST[Math.floor(at / FIRST.length) % LAST.length] ?? ''
  const login = isGuest ? `${plain(first)}-${plain(last)}` : `${plain(first)}.${plain(last)}`
  const slug = login.replaceAll('.', '-')
  return { id: (isGuest ? 900 : 1) + at, login, slug, name: `${first} ${last}`, email: `${slug}@old.example`, isGuest }
}

/** Forty accounts, and twenty guest authors of Co-Authors Plus, whose names stand in posts of their own. */
export const ACCOUNTS: readonly Person[] = Array.from({ length: 40 }, (_, at) => personOf(at, false))
export const GUESTS: readonly Person[] = Array.from({ length: 20 }, (_, at) => personOf(at + 40, true))

export type Category = { id: number; slug: string; name: string; parent: Category | null }

const SECTIONS = 'world politics business science health sport culture climate opinion city travel food'.split(' ')
const BELOW = ['north', 'south', 'notes']

/** Twelve categories with three below each, and one more below every first of those. */
export const CATEGORIES: readonly Category[] = SECTIONS.flatMap((slug, at) => {
  const top = { id: 1 + at * 10, slug, name: capital(slug), parent: null }
  const below = BELOW.map((part, n) => ({
    id: top.id + 1 + n,
    slug: `${slug}-${part}`,
    name: `${capital(slug)} & ${part}`,
    parent: top,
  }))
  const [first = top] = below
  return [top, ...below, { id: top.id + 5, slug: `${slug}-deep`, name: `${capital(slug)} deep`, parent: first }]
})

export type Tag = { id: number; slug: string; name: string }
export const TAGS: readonly Tag[] = Array.from({ length: 400 }, (_, at) => ({
  id: 1_000 + at,
  slug: `subject-${at}`,
  name: `Subject ${at}`,
}))
