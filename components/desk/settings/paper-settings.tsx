'use client'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { ColourSetting } from '#components/desk/settings/colour-setting.tsx'
import { LogoSetting } from '#components/desk/settings/logo-setting.tsx'
import { Setting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { type ClockStyle, clockStyle, type DateStyle, dateStyle, type SiteSettings } from '#domain/paper/settings.ts'
import { clock, date } from '#domain/words/dates.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string>; now: number }

const LANGUAGES = [
  ['en', 'English'],
  ['en-US', 'English, American'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es', 'Español'],
  ['ar', 'العربية'],
] as const
const LIKE_THIS: Record<string, string> = {
  en: '“so” – like this',
  de: '„so“ – wie hier',
  fr: '« ainsi » – ici',
  es: '«así» – aquí',
}

/** The paper's name, language, time zone and other facts about it. */
export function PaperSettings({ settings, save, errors, now }: Props) {
  const text = (field: 'name' | 'tagline' | 'description' | 'foundedOn' | 'correctionsPolicy' | 'imprint') => ({
    value: settings[field],
    why: errors[field],
    onSave: (value: string) => save(field, { [field]: value }),
  })
  return (
    <>
      <TextSetting name="Name" hint="on the nameplate, in feeds and in the news sitemap" {...text('name')} />
      <TextSetting name="Tagline" hint="beside the nameplate of the front" {...text('tagline')} />
      <TextSetting
        name="Description"
        hint="for search results and feeds, in a sentence"
        rows={2}
        {...text('description')}
      />
      <LogoSetting settings={settings} why={errors['logo']} save={save} />
      <ColourSetting value={settings.accent} why={errors['accent']} save={save} />
      <LanguageSetting settings={settings} why={errors['language']} save={save} />
      <TimeSettings settings={settings} save={save} errors={errors} now={now} />
      <TextSetting
        name="Imprint"
        hint="in the foot: who publishes, where, who answers for it"
        rows={3}
        {...text('imprint')}
      />
      <TextSetting name="Founded" hint="for machines: a year or a day" placeholder="1871" {...text('foundedOn')} />
      <TextSetting
        name="Elsewhere"
        hint="accounts and entries of the paper, one address a line"
        rows={3}
        value={settings.sameAs.join('\n')}
        why={errors['sameAs']}
        onSave={(value) => save('sameAs', { sameAs: value.split(/\s+/).filter((one) => one !== '') })}
      />
      <TextSetting
        name="Corrections policy"
        hint="an address, where no page of this kind is out"
        placeholder="/corrections-policy"
        {...text('correctionsPolicy')}
      />
    </>
  )
}

function LanguageSetting({
  settings: { language },
  why,
  save,
}: {
  settings: SiteSettings
  why?: string | undefined
  save: SaveSetting
}) {
  const isKnown = LANGUAGES.some(([tag]) => tag === language)
  return (
    <Setting name="Language" hint="the paper’s own words, quotes, dashes and hyphens follow it" why={why}>
      <div className="row-flex">
        <select
          aria-label="Language"
          className="short"
          value={language}
          onChange={(event) => void save('language', { language: event.target.value })}
        >
          {LANGUAGES.map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
          {!isKnown && <option value={language}>{language}: our own words stay English</option>}
        </select>
        <span className="hint">{LIKE_THIS[language.split('-')[0] ?? '']}</span>
      </div>
    </Setting>
  )
}

function TimeSettings({ settings, save, errors, now }: Props) {
  const { zone, language, dates, clock: hours } = settings
  const zones = Intl.supportedValuesOf('timeZone')
  const told = (over: { dates?: DateStyle; clock?: ClockStyle }) =>
    speechIn({ zone, dates, clock: hours, ...over }, language)
  return (
    <>
      <Setting name="Newsroom time" hint="every time on the desk is in it" why={errors['zone']}>
        <div className="row-flex">
          <select
            aria-label="Newsroom time"
            className="short"
            value={zone}
            onChange={(event) => void save('zone', { zone: event.target.value })}
          >
            {(zones.includes(zone) ? zones : [zone, ...zones]).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <span className="hint">now {clock(now, told({ clock: '24' }))}</span>
        </div>
      </Setting>
      <Setting name="Dates" hint="to readers">
        <Segmented
          label="Dates"
          value={dates}
          choices={dateStyle.options.map((value) => ({ value, name: date(now, told({ dates: value })) }))}
          onChoose={(value) => void save('dates', { dates: value })}
        />
      </Setting>
      <Setting name="Clock" hint="to readers">
        <Segmented
          label="Clock"
          value={hours}
          choices={clockStyle.options
            .toReversed()
            .map((value) => ({ value, name: clock(now, told({ clock: value })) }))}
          onChoose={(value) => void save('clock', { clock: value })}
        />
      </Setting>
    </>
  )
}
