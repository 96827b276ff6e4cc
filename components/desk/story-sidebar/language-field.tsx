import { useId } from 'react'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import { directionOf } from '#domain/words/speech.ts'

const words = storySidebarWords.language
const LANGUAGES = [
  'en',
  'ar',
  'de',
  'el',
  'es',
  'fa',
  'fr',
  'he',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'ru',
  'sv',
  'tr',
  'uk',
  'zh',
]
const names = new Intl.DisplayNames('en', { type: 'language' })

/** The language of a story, which determines its direction. */
export function LanguageField(props: { language: string; isEditable: boolean; onChange: (language: string) => void }) {
  const id = useId()
  const languages = LANGUAGES.includes(props.language) ? LANGUAGES : [props.language, ...LANGUAGES]
  return (
    <div className="field">
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={props.language}
        disabled={!props.isEditable}
        aria-describedby={`${id}-direction`}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {names.of(language)}
          </option>
        ))}
      </select>
      <small id={`${id}-direction`}>
        {directionOf(props.language) === 'rtl' ? words.rightToLeft : words.leftToRight}
      </small>
    </div>
  )
}
