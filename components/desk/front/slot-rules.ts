import type { DeskSection } from '#domain/article/desk-views.ts'
import { MOST_READ_NAMES } from '#domain/article/front/front-names.ts'
import { type ChosenStory, mostReadIn, newestIn, type Slot } from '#domain/article/front/front-slots.ts'
import { WITHIN, within } from '#domain/article/lists/ranking.ts'
import { t } from '#domain/messages/t.ts'

/** The rules that can fill a slot, as choices. */
export const ruleChoices = (sections: readonly DeskSection[], usual = t('the default rule')) => [
  { value: 'rule', name: usual },
  ...WITHIN.map((length) => ({ value: length, name: t(MOST_READ_NAMES[length]) })),
  ...sections.map(({ id, name }) => ({ value: String(id), name: t('newest in {section}', { section: name }) })),
]

/** The value among those choices that fills a slot; `rule` where the slot's own does. */
export const ruleIn = (slot: Slot): string => String(newestIn(slot) ?? mostReadIn(slot) ?? 'rule')

/** Parses a value of the rule list: a most-read period, a section, or null for the slot's own rule. */
export function ruleOf(value: string): Slot {
  const length = within.safeParse(value)
  if (length.success) return { mostRead: length.data }
  return value === 'rule' ? null : { newestIn: Number(value) }
}

/** Drops undefined overrides; a story without overrides is stored as its id. */
export function slim(choice: { [K in keyof ChosenStory]: ChosenStory[K] | undefined }): Slot {
  const said = Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as ChosenStory
  return Object.keys(said).length === 1 ? said.story : said
}
