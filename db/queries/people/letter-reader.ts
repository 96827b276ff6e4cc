import type { Readable } from '#db/engine/open.ts'
import { languageOfPerson } from '#db/queries/people/language-of.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'

/** Language of a letter (a BCP 47 tag) and zone of its times. */
export type LetterReader = { language: string; zone: string }

/** Returns in which language a person gets letters: their own, else the paper's; and the paper's zone. */
export function letterReader(db: Readable, person: string): LetterReader {
  const { language, zone } = paperSettings(db)
  return { language: languageOfPerson(db, person) ?? language, zone }
}
