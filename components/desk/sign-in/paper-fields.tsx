'use client'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { settingsWords } from '#components/desk/words/settings.ts'
import { signInWords } from '#components/desk/words/sign-in.ts'
import { defaultsFromBrowser } from '#domain/paper/setup-paper.ts'

const words = signInWords.link
const { names } = settingsWords.language

/** Language and zone of this browser, as far as a paper can have them. */
export const paperOfBrowser = () =>
  defaultsFromBrowser(
    { languages: navigator.languages, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
    Object.keys(names),
  )

/** Language and time zone of a new paper. They start with those of the browser, so most people leave them alone. */
export function PaperPlaceFields() {
  const { language, zone } = paperOfBrowser()
  const languages = Object.entries(names).map(([value, name]) => ({ value, name }))
  if (!(language in names)) languages.push({ value: language, name: settingsWords.language.unknown(language) })
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), zone])
  return (
    <>
      <SelectField name="paper.language" label={words.language} choices={languages} />
      <SelectField
        name="paper.zone"
        label={words.zone}
        hint={words.laterInSettings}
        choices={[...zones].map((one) => ({ value: one, name: one }))}
      />
    </>
  )
}
