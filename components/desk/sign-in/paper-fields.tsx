'use client'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { PAPER_LANGUAGES, paperLanguageChoices } from '#components/desk/parts/paper-languages.ts'
import { t } from '#domain/messages/t.ts'
import { defaultsFromBrowser } from '#domain/paper/setup-paper.ts'

/** Language and zone of this browser, as far as a paper can have them. */
export const paperOfBrowser = () =>
  defaultsFromBrowser({ languages: navigator.languages, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone }, [
    ...PAPER_LANGUAGES.keys(),
  ])

/** Language and time zone of a new paper. They start with those of the browser, so most people leave them alone. */
export function PaperPlaceFields() {
  const { language, zone } = paperOfBrowser()
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), zone])
  return (
    <>
      <SelectField name="paper.language" label={t('Language of the paper')} choices={paperLanguageChoices(language)} />
      <SelectField
        name="paper.zone"
        label={t('Time zone of the newsroom')}
        hint={t('Language and time zone come from your browser. You can change all of this later in the settings.')}
        choices={[...zones].map((one) => ({ value: one, name: one }))}
      />
    </>
  )
}
