import { t } from '#domain/messages/t.ts'

function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/** The languages in which the paper has words of its own, each by its own name. */
export const PAPER_LANGUAGES: ReadonlyMap<string, string> = new Map(
  ['en', 'en-US', 'de', 'fr', 'es', 'ar'].map((tag) => [tag, ownName(tag)]),
)

/** Languages that a paper can have, with the one that it has, as choices. */
export function paperLanguageChoices(present: string): { value: string; name: string }[] {
  const own = PAPER_LANGUAGES.has(present)
    ? []
    : [{ value: present, name: t('{tag}: the paper’s own words stay English', { tag: present }) }]
  return [...[...PAPER_LANGUAGES].map(([value, name]) => ({ value, name })), ...own]
}
