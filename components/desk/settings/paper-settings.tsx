'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { Setting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { lookWords } from '#components/desk/words/look.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { type ClockStyle, clockStyle, type DateStyle, dateStyle, type SiteSettings } from '#domain/paper/settings.ts'
import { clock, date } from '#domain/words/dates.ts'
import { speechIn } from '#domain/words/speech.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string>; now: number }

/** The paper's name, language, time zone and other facts about it. */
export function PaperSettings({ settings, save, errors, now }: Props) {
  const text = (field: 'name' | 'tagline' | 'description' | 'foundedOn' | 'correctionsPolicy' | 'imprint') => ({
    ...words[field],
    value: settings[field],
    why: errors[field],
    onSave: (value: string) => save(field, { [field]: value }),
  })
  return (
    <>
      <TextSetting {...text('name')} />
      <TextSetting {...text('tagline')} />
      <TextSetting rows={2} {...text('description')} />
      <Setting name={lookWords.title} hint={lookWords.settingHint}>
        <DeskLink className="btn" href="/desk/settings/look">
          {lookWords.open}
        </DeskLink>
      </Setting>
      <LanguageSetting settings={settings} why={errors['language']} save={save} />
      <TimeSettings settings={settings} save={save} errors={errors} now={now} />
      <TextSetting rows={3} {...text('imprint')} />
      <TextSetting placeholder="1871" {...text('foundedOn')} />
      <TextSetting
        {...words.sameAs}
        rows={3}
        value={settings.sameAs.join('\n')}
        why={errors['sameAs']}
        onSave={(value) => save('sameAs', { sameAs: value.split(/\s+/).filter((one) => one !== '') })}
      />
      <TextSetting placeholder="/corrections-policy" {...text('correctionsPolicy')} />
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
  const { names, likeThis } = words.language
  return (
    <Setting name={words.language.name} hint={words.language.hint} why={why}>
      <div className="row-flex">
        <select
          aria-label={words.language.name}
          className="short"
          value={language}
          onChange={(event) => void save('language', { language: event.target.value })}
        >
          {Object.entries(names).map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
          {!(language in names) && <option value={language}>{words.language.unknown(language)}</option>}
        </select>
        <span className="hint">{likeThis[language.split('-')[0] ?? '']}</span>
      </div>
    </Setting>
  )
}

function TimeSettings({ settings, save, errors, now }: Props) {
  const { zone, language, dates, clock: hours } = settings
  const zones = Intl.supportedValuesOf('timeZone')
  const speechWith = (over: { dates?: DateStyle; clock?: ClockStyle }) =>
    speechIn({ zone, dates, clock: hours, ...over }, language)
  return (
    <>
      <Setting name={words.zone.name} hint={words.zone.hint} why={errors['zone']}>
        <div className="row-flex">
          <select
            aria-label={words.zone.name}
            className="short"
            value={zone}
            onChange={(event) => void save('zone', { zone: event.target.value })}
          >
            {(zones.includes(zone) ? zones : [zone, ...zones]).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <span className="hint">{words.zone.now(clock(now, speechWith({ clock: '24' })))}</span>
        </div>
      </Setting>
      <Setting {...words.dates}>
        <Segmented
          label={words.dates.name}
          value={dates}
          choices={dateStyle.options.map((value) => ({ value, name: date(now, speechWith({ dates: value })) }))}
          onChoose={(value) => void save('dates', { dates: value })}
        />
      </Setting>
      <Setting {...words.clock}>
        <Segmented
          label={words.clock.name}
          value={hours}
          choices={clockStyle.options
            .toReversed()
            .map((value) => ({ value, name: clock(now, speechWith({ clock: value })) }))}
          onChoose={(value) => void save('clock', { clock: value })}
        />
      </Setting>
    </>
  )
}
