'use client'
import { useId } from 'react'
import type { UseFormRegister } from 'react-hook-form'
import type { LinkFields } from '#components/desk/sign-in/link-fields.ts'
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
export function PaperPlaceFields({ register }: { register: UseFormRegister<LinkFields> }) {
  const id = useId()
  const { language, zone } = paperOfBrowser()
  const zones = Intl.supportedValuesOf('timeZone')
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-language`}>{words.language}</label>
        <select id={`${id}-language`} {...register('paper.language')}>
          {Object.entries(names).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
          {!(language in names) && <option value={language}>{settingsWords.language.unknown(language)}</option>}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-zone`}>{words.zone}</label>
        <select id={`${id}-zone`} {...register('paper.zone')}>
          {(zones.includes(zone) ? zones : [zone, ...zones]).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <small>{words.laterInSettings}</small>
      </div>
    </>
  )
}
