import type { Readable } from '#db/engine/open.ts'
import { nameRows, type NameRow, rowsOfOwner } from '#db/queries/names/name-rows.ts'
import { type Owner, ownersWithNames } from '#db/queries/names/owners-with-names.ts'
import { keptWithoutNames } from '#db/queries/names/replaced-names.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import type { NameForm, NamePreview, Occurrence, StoryNames } from '#domain/names/name-form.ts'
import { similarWords } from '#domain/names/name-pattern.ts'
import { namesIn } from '#domain/names/names-in.ts'

/**
 * Every occurrence of forms of a name: in working copies, all revisions and the words about stories, and with the first
 * page in everything else that readers see. One that several versions have is one occurrence. A page has up to 20
 * stories above `after`, by id; with `story`, that one alone.
 */
export function namePreview(
  db: Readable,
  { forms, after = 0, story }: { forms: readonly NameForm[]; after?: number | undefined; story?: number | undefined },
): NamePreview {
  const { owners, next } = ownersWithNames(db, { forms, after, story })
  const words = new Set<string>()
  const stories = owners.map((owner) => namesOfOwner(db, owner, forms, words))
  return { stories: stories.filter((one) => one.occurrences.length > 0), words: [...words].toSorted(), next }
}

/** The occurrences in what an owner has. Adds to `words` others that begin like a form. */
export function namesOfOwner(
  db: Readable,
  owner: Owner,
  forms: readonly NameForm[],
  words = new Set<string>(),
): StoryNames {
  const rows = rowsOfOwner(db, owner)
  const all = new Map<string, Occurrence>()
  for (const row of rows) {
    const { as, place, isByHand = false, isKept } = nameRows[row.name]
    const shown = isKept ? keptWithoutNames(db, { ...owner, upto: Number(row.key) }, row.words) : row.words
    const content = 'document' in shown ? upgraded(shown, forms, words) : shown
    for (const found of namesIn(content, forms, place, as)) {
      const known = all.get(found.key)
      if (known) known.isPublic ||= row.isPublic
      else all.set(found.key, { ...found, isPublic: row.isPublic, isByHand })
    }
  }
  // A notice about a withdrawn story is public, and the story is not.
  const isPublic = rows.some((row) => row.isPublic && row.name !== 'notices')
  return { ...owner, headline: titleIn(rows), isPublic, occurrences: [...all.values()] }
}

function upgraded(content: NameRow['words'], forms: readonly NameForm[], words: Set<string>): NameRow['words'] {
  const { document } = readStoredDocument(content['document'])
  for (const word of similarWords(plainText(document), forms)) words.add(word)
  return { ...content, document }
}

function titleIn(rows: readonly NameRow[]): string {
  const words = rows.map((row) => ({ ...row.words, ...(row.words['fields'] as object) }) as Record<string, string>)
  return words.map(({ headline, title, name, subject }) => headline ?? title ?? name ?? subject).find(Boolean) ?? ''
}
