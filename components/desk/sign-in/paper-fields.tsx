'use client'
import { SelectField } from '#components/desk/parts/field/choice-fields.tsx'
import { msg, type Message, t } from '#domain/messages/t.ts'
import { defaultsFromBrowser } from '#domain/paper/setup-paper.ts'

const NAMES = {
  en: msg('English'),
  'en-US': msg('English, American'),
  de: msg('Deutsch'),
  fr: msg('Français'),
  es: msg('Español'),
  ar: msg('العربية'),
} as Record<string, Message>

/** Language and zone of this browser, as far as a paper can have them. */
export const paperOfBrowser = () =>
  defaultsFromBrowser(
    { languages: navigator.languages, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone },
    Object.keys(NAMES),
  )

/** Language and time zone of a new paper. They start with those of the browser, so most people leave them alone. */
export function PaperPlaceFields() {
  const { language, zone } = paperOfBrowser()
  const languages = Object.entries({
    en: t('English'),
    'en-US': t('English, American'),
    de: t('Deutsch'),
    fr: t('Français'),
    es: t('Español'),
    ar: t('العربية'),
  }).map(([value, name]) => ({ value, name }))
  if (
    !(
      language in
      {
        en: t('English'),
        'en-US': t('English, American'),
        de: t('Deutsch'),
        fr: t('Français'),
        es: t('Español'),
        ar: t('العربية'),
      }
    )
  )
    languages.push({ value: language, name: t('{tag}: the paper’s own words stay English', { tag: language }) })
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), zone])
  return (
    <>
      <SelectField name="paper.language" label={t('Language of the paper')} choices={languages} />
      <SelectField
        name="paper.zone"
        label={t('Time zone of the newsroom')}
        hint={t('Language and time zone come from your browser. You can change all of this later in the settings.')}
        choices={[...zones].map((one) => ({ value: one, name: one }))}
      />
    </>
  )
}
