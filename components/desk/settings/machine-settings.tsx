'use client'
import { Setting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import {
  crawlerPurpose,
  type FeedKind,
  feedKind,
  type SiteSettings,
  type StandingFile,
} from '#domain/paper/settings.ts'
import { AI_CRAWLERS } from '#domain/syndication/ai-crawlers.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

const FEEDS: Record<FeedKind, string> = {
  paper: 'The whole paper',
  sections: 'Sections',
  topics: 'Topics',
  authors: 'Authors',
  sources: 'Sources',
  corrections: 'Corrections',
}

/**
 * Switches for the feeds. A disabled feed answers 410, no page links to it, and it is not advertised to feed readers.
 */
export function FeedSettings({ settings, save, errors }: Props) {
  return (
    <Setting name="Feeds" hint="off: the address answers 410, and no page names it" why={errors['feeds']}>
      {feedKind.options.map((kind) => (
        <SwitchSetting
          key={kind}
          name={FEEDS[kind]}
          isOn={settings.feeds[kind]}
          onSave={(isOn) => save('feeds', { feeds: { [kind]: isOn } })}
        />
      ))}
    </Setting>
  )
}

/** Settings for AI crawlers. They go into robots.txt, which is a request and cannot enforce anything. */
export function CrawlerSettings({ settings, save, errors }: Props) {
  return (
    <>
      <p className="lede">
        robots.txt asks; it does not lock. These companies say that they obey it. Whoever does not say so is not named
        here, and is not held off by it.
      </p>
      {crawlerPurpose.options.map((purpose) => {
        const { name, says, agents } = AI_CRAWLERS[purpose]
        return (
          <Setting key={purpose} name={name} hint={agents.join(', ')} why={errors[`crawlers.${purpose}`]}>
            <SwitchSetting
              name="They may read"
              isOn={settings.crawlers[purpose]}
              onSave={(isOn) => save(`crawlers.${purpose}`, { crawlers: { [purpose]: isOn } })}
            />
            <small>{says}</small>
          </Setting>
        )
      })}
      <TextSetting
        name="Terms of use"
        hint="where you say on what terms others may use your stories; named in /license.xml and, while training is off, as the policy of your reservation (TDMRep)"
        placeholder="/terms"
        value={settings.usageTerms}
        why={errors['usageTerms']}
        onSave={(usageTerms) => save('usageTerms', { usageTerms })}
      />
    </>
  )
}

const FILES: { name: StandingFile; path: string; hint: string }[] = [
  { name: 'robots', path: '/robots.txt', hint: 'lines that are added to what the paper says by itself' },
  {
    name: 'license',
    path: '/license.xml',
    hint: 'terms for machines (RSL 1.0); empty: what the switches above forbid, by itself',
  },
  { name: 'security', path: '/.well-known/security.txt', hint: 'whom to tell of a hole; needs Contact and Expires' },
  { name: 'ads', path: '/ads.txt', hint: 'who may sell your advertising' },
  { name: 'humans', path: '/humans.txt', hint: 'who made this' },
  { name: 'trust', path: '/trust.txt', hint: 'which associations you belong to, and what you control' },
]

/** Text files at fixed addresses. An empty one does not exist. */
export function FileSettings({ settings, save, errors }: Props) {
  return FILES.map(({ name, path, hint }) => (
    <TextSetting
      key={name}
      name={path}
      hint={hint}
      rows={4}
      isCode
      value={settings.files[name]}
      why={errors[`files.${name}`]}
      onSave={(value) => save(`files.${name}`, { files: { [name]: value } })}
    />
  ))
}
