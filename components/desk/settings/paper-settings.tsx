'use client'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { paperLanguageChoices } from '#components/desk/parts/paper-languages.ts'
import { ChoiceSetting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import { useOpenSettings } from '#components/desk/settings/use-settings.ts'
import { t } from '#domain/messages/t.ts'
import { type ClockStyle, clockStyle, type DateStyle, dateStyle } from '#domain/paper/settings.ts'
import { SERVICE_NAMES, shareTarget } from '#domain/paper/share-targets.ts'
import { clock, date } from '#domain/words/dates.ts'
import { speechIn } from '#domain/words/speech.ts'

/** Quotes and dashes of languages, each in the language itself. */
const LIKE_THIS: Partial<Record<string, string>> = {
  en: '“so” – like this',
  de: '„so“ – wie hier',
  fr: '« ainsi » – ici',
  es: '«así» – aquí',
}

/** The paper's name, language, time zone and other facts about it. */
export function PaperSettings({ now }: { now: number }) {
  return (
    <>
      <TextSetting of="name" name={t('Name')} hint={t('on the nameplate, in feeds and in the news sitemap')} />
      <TextSetting of="tagline" name={t('Tagline')} hint={t('beside the nameplate of the front')} />
      <TextSetting
        of="description"
        rows={2}
        name={t('Description')}
        hint={t('for search results and feeds, in one sentence')}
      />
      <SettingRow
        name={t('Look of the paper')}
        hint={t('typefaces, colour, logos, icon and share pictures, each tried before readers see it')}
      >
        <ButtonLink href="/desk/settings/look">{t('Change the look…')}</ButtonLink>
      </SettingRow>
      <LanguageSetting />
      <TimeSettings now={now} />
      <TextSetting
        of="imprint"
        rows={3}
        name={t('Imprint')}
        hint={t('at the foot of each page: who publishes, where, and who is responsible')}
      />
      <TextSetting
        of="foundedOn"
        placeholder="1871"
        name={t('Founded')}
        hint={t('for search engines: a year or a date')}
      />
      <TextSetting
        of="sameAs"
        rows={3}
        name={t('Other profiles')}
        hint={t('the paper’s accounts and entries elsewhere, one address per line')}
      />
      <TextSetting
        of="correctionsPolicy"
        placeholder="/corrections-policy"
        name={t('Corrections policy')}
        hint={t('an address, if no page of this kind is published')}
      />
    </>
  )
}

function LanguageSetting() {
  const { settings } = useOpenSettings()
  const { language } = settings
  return (
    <TextSetting
      of="language"
      name={t('Language')}
      hint={t('of the words that the paper adds to its pages, and of its quotes, dashes and hyphens')}
      choices={paperLanguageChoices(language)}
      example={LIKE_THIS[language.split('-')[0] ?? '']}
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
        name={t('Newsroom time')}
        hint={t('the time zone of every time on the desk')}
        choices={(zones.includes(zone) ? zones : [zone, ...zones]).map((value) => ({ value, name: value }))}
        example={t('now {time}', { time: clock(now, speechWith({ clock: '24' })) })}
      />
      <ChoiceSetting
        of="dates"
        name={t('Dates')}
        hint={t('for readers and on the desk')}
        choices={dateStyle.options.map((value) => ({ value, name: date(now, speechWith({ dates: value })) }))}
      />
      <ChoiceSetting
        of="clock"
        name={t('Clock')}
        hint={t('for readers and on the desk')}
        choices={clockStyle.options
          .toReversed()
          .map((value) => ({ value, name: clock(now, speechWith({ clock: value })) }))}
      />
    </>
  )
}

/** Switches for counting, reading offline and sharing. Without offline reading, browsers delete their kept copies. */
export function ReaderSettings() {
  return (
    <>
      <SwitchSetting
        name={t('Most read')}
        hint={t('off: nothing is counted, and earlier counts are deleted within a minute')}
        switches={[{ of: 'countsReads', name: t('Count how often stories are read') }]}
        says={t(
          'Counted per story and hour, without cookies and without identifying readers. No other company is involved.',
        )}
      />
      <SwitchSetting
        name={t('Offline reading')}
        hint={t('off: browsers delete what they kept when a reader next opens a page')}
        switches={[{ of: 'offline', name: t('Readers can save stories, and read the last thirty again offline') }]}
      />
      <SwitchSetting
        name={t('Sharing')}
        hint={t(
          'links under each story; where the reader’s system can share, its own sheet stands in their place. Nothing is loaded from a service',
        )}
        switches={shareTarget.options.map((one) => ({
          of: `shareTo.${one}`,
          name: one === 'email' ? t('E-mail') : SERVICE_NAMES[one],
        }))}
      />
    </>
  )
}
