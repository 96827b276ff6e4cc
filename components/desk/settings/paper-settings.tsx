'use client'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { ChoiceSetting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import { useOpenSettings } from '#components/desk/settings/use-settings.ts'
import { lookWords } from '#components/desk/words/look.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { type ClockStyle, clockStyle, type DateStyle, dateStyle } from '#domain/paper/settings.ts'
import { SERVICE_NAMES, shareTarget } from '#domain/paper/share-targets.ts'
import { clock, date } from '#domain/words/dates.ts'
import { speechIn } from '#domain/words/speech.ts'

/** The paper's name, language, time zone and other facts about it. */
export function PaperSettings({ now }: { now: number }) {
  return (
    <>
      <TextSetting of="name" {...words.name} />
      <TextSetting of="tagline" {...words.tagline} />
      <TextSetting of="description" rows={2} {...words.description} />
      <SettingRow name={lookWords.title} hint={lookWords.settingHint}>
        <ButtonLink href="/desk/settings/look">{lookWords.open}</ButtonLink>
      </SettingRow>
      <LanguageSetting />
      <TimeSettings now={now} />
      <TextSetting of="imprint" rows={3} {...words.imprint} />
      <TextSetting of="foundedOn" placeholder="1871" {...words.foundedOn} />
      <TextSetting of="sameAs" rows={3} {...words.sameAs} />
      <TextSetting of="correctionsPolicy" placeholder="/corrections-policy" {...words.correctionsPolicy} />
    </>
  )
}

function LanguageSetting() {
  const { settings } = useOpenSettings()
  const { name, hint, names, likeThis, unknown } = words.language
  const known = Object.entries(names).map(([value, shown]) => ({ value, name: shown }))
  const { language } = settings
  const own = { value: language, name: unknown(language) }
  return (
    <TextSetting
      of="language"
      name={name}
      hint={hint}
      choices={language in names ? known : [...known, own]}
      example={likeThis[language.split('-')[0] ?? '']}
    />
  )
}

function TimeSettings({ now }: { now: number }) {
  const { settings } = useOpenSettings()
  const { zone, language, dates, clock: hours } = settings
  const zones = Intl.supportedValuesOf('timeZone')
  const speechWith = (over: { dates?: DateStyle; clock?: ClockStyle }) =>
    speechIn({ zone, dates, clock: hours, ...over }, language)
  return (
    <>
      <TextSetting
        of="zone"
        name={words.zone.name}
        hint={words.zone.hint}
        choices={(zones.includes(zone) ? zones : [zone, ...zones]).map((value) => ({ value, name: value }))}
        example={words.zone.now(clock(now, speechWith({ clock: '24' })))}
      />
      <ChoiceSetting
        of="dates"
        {...words.dates}
        choices={dateStyle.options.map((value) => ({ value, name: date(now, speechWith({ dates: value })) }))}
      />
      <ChoiceSetting
        of="clock"
        {...words.clock}
        choices={clockStyle.options
          .toReversed()
          .map((value) => ({ value, name: clock(now, speechWith({ clock: value })) }))}
      />
    </>
  )
}

/** Switches for counting, reading offline and sharing. Without offline reading, browsers delete their kept copies. */
export function ReaderSettings() {
  const { mostRead, offline, shareTo } = words
  return (
    <>
      <SwitchSetting
        name={mostRead.name}
        hint={mostRead.hint}
        switches={[{ of: 'countsReads', name: mostRead.count }]}
        says={mostRead.privacy}
      />
      <SwitchSetting name={offline.name} hint={offline.hint} switches={[{ of: 'offline', name: offline.allow }]} />
      <SwitchSetting
        name={shareTo.name}
        hint={shareTo.hint}
        switches={shareTarget.options.map((one) => ({
          of: `shareTo.${one}`,
          name: one === 'email' ? shareTo.email : SERVICE_NAMES[one],
        }))}
      />
    </>
  )
}
