import type { Readable } from '#db/engine/open.ts'
import { languageOfPerson } from '#db/queries/people/language-of.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'

/** Languages of a letter, as BCP 47 tags: that which its person chose, if any, and the paper's; and zone of its times. */
export type LetterReader = { chosen: string | null; language: string; zone: string }

/** Returns in which languages a person may get letters, and the paper's zone; null: nobody of the newsroom. */
export function letterReader(db: Readable, person: string | null): LetterReader {
  const { language, zone } = paperSettings(db)
  return { chosen: person === null ? null : languageOfPerson(db, person), language, zone }
}
