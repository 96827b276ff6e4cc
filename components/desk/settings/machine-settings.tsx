'use client'
import { Setting, SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import type { SaveSetting } from '#components/desk/settings/use-settings.ts'
import { settingsWords as words } from '#components/desk/words/settings.ts'
import { crawlerPurpose, feedKind, type SiteSettings, type StandingFile } from '#domain/paper/settings.ts'
import { AI_CRAWLERS } from '#domain/syndication/ai-crawlers.ts'

type Props = { settings: SiteSettings; save: SaveSetting; errors: Record<string, string> }

/**
 * Switches for the feeds. A disabled feed answers 410, no page links to it, and it is not advertised to feed readers.
 */
export function FeedSettings({ settings, save, errors }: Props) {
  return (
    <Setting name={words.feeds.name} hint={words.feeds.hint} why={errors['feeds']}>
      {feedKind.options.map((kind) => (
        <SwitchSetting
          key={kind}
          name={words.feeds.kinds[kind]}
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
      <p className="lede">{words.crawlers.hint}</p>
      {crawlerPurpose.options.map((purpose) => {
        const { name, says } = words.crawlers.purposes[purpose]
        return (
          <Setting key={purpose} name={name} hint={AI_CRAWLERS[purpose].join(', ')} why={errors[`crawlers.${purpose}`]}>
            <SwitchSetting
              name={words.crawlers.allow}
              isOn={settings.crawlers[purpose]}
              onSave={(isOn) => save(`crawlers.${purpose}`, { crawlers: { [purpose]: isOn } })}
            />
            <small>{says}</small>
          </Setting>
        )
      })}
      <TextSetting
        name={words.crawlers.terms}
        hint={words.crawlers.termsHint}
        placeholder="/terms"
        value={settings.usageTerms}
        why={errors['usageTerms']}
        onSave={(usageTerms) => save('usageTerms', { usageTerms })}
      />
    </>
  )
}

const FILES: { name: StandingFile; path: string }[] = [
  { name: 'robots', path: '/robots.txt' },
  { name: 'license', path: '/license.xml' },
  { name: 'security', path: '/.well-known/security.txt' },
  { name: 'ads', path: '/ads.txt' },
  { name: 'humans', path: '/humans.txt' },
  { name: 'trust', path: '/trust.txt' },
]

/** Text files at fixed addresses. An empty one does not exist. */
export function FileSettings({ settings, save, errors }: Props) {
  return FILES.map(({ name, path }) => (
    <TextSetting
      key={name}
      name={path}
      hint={words.files[name]}
      rows={4}
      isCode
      value={settings.files[name]}
      why={errors[`files.${name}`]}
      onSave={(value) => save(`files.${name}`, { files: { [name]: value } })}
    />
  ))
}
