'use client'
import { rich } from '#components/desk/parts/rich.tsx'
import { SwitchSetting, TextSetting } from '#components/desk/settings/setting.tsx'
import { useOpenSettings } from '#components/desk/settings/use-settings.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { msg, t } from '#domain/messages/t.ts'
import { crawlerPurpose, feedKind, type StandingFile } from '#domain/paper/settings.ts'
import { licenceOf, republishLicence } from '#domain/republish/republish-terms.ts'
import { AI_CRAWLERS } from '#domain/syndication/ai-crawlers.ts'

const KINDS = {
  paper: msg('The whole paper'),
  sections: msg('Sections'),
  topics: msg('Topics'),
  authors: msg('Authors'),
  sources: msg('Sources'),
  corrections: msg('Corrections'),
}

const PURPOSES = {
  training: {
    name: msg('Training'),
    says: msg(
      'Texts from which AI models are built. Off asks these companies not to take yours from now on; they keep what they have. Search results are not affected.',
    ),
  },
  answers: {
    name: msg('Search and answers'),
    says: msg(
      'Engines that answer questions and name their sources. Off means that they neither quote you nor send you readers.',
    ),
  },
  'on-request': {
    name: msg('On a person’s behalf'),
    says: msg(
      'An assistant opens a page because a person asked it to. Off asks it not to; some say openly that they open it all the same.',
    ),
  },
}

const FILE_HINTS = {
  robots: msg('lines to add to those that the paper writes itself'),
  license: msg('terms for machines (RSL 1.0); if empty, what the switches above forbid'),
  security: msg('whom to tell about a security problem; needs Contact and Expires'),
  ads: msg('who may sell your advertising'),
  humans: msg('who made this site'),
  trust: msg('associations that you belong to, and sites that you control'),
}

/**
 * Switches for the feeds. A disabled feed answers 410, no page links to it, and it is not advertised to feed readers.
 */
export function FeedSettings() {
  const switches = feedKind.options.map((kind) => ({ of: `feeds.${kind}` as const, name: t(KINDS[kind]) }))
  return (
    <SwitchSetting
      name={t('Feeds')}
      hint={t('off: the address answers 410 (gone), and no page links to it')}
      switches={switches}
    />
  )
}

/** Settings for notifications: WebSub hubs, and search engines by IndexNow. */
export function TellingSettings() {
  const { indexNow, indexNowKey } = useOpenSettings().settings.telling
  return (
    <>
      <TextSetting
        of="telling.hubs"
        rows={2}
        isCode
        name={t('WebSub hubs')}
        hint={t(
          'one https address per line, up to five; each passes on to its subscribers within seconds which feeds changed',
        )}
      />
      <SwitchSetting
        name={t('Search engines')}
        hint={t(
          'IndexNow: search engines that support it are notified of every story that is published, changed, moved or withdrawn; Google does not support it',
        )}
        switches={[{ of: 'telling.indexNow', name: t('Notify search engines') }]}
        says={
          indexNow && indexNowKey !== ''
            ? rich('They check {file} to see that the notification comes from you.', {
                file: <code>/{indexNowKey}.txt</code>,
              })
            : undefined
        }
      />
      {indexNow && (
        <TextSetting
          of="telling.indexNowEndpoint"
          name={t('IndexNow address')}
          hint={t('one is enough: the search engines pass it on to each other')}
        />
      )}
    </>
  )
}

/** Settings for AI crawlers. They go into robots.txt, which is a request and cannot enforce anything. */
export function CrawlerSettings() {
  return (
    <>
      <p className="max-w-176 pb-3 text-sm text-ink-2">
        {t(
          'robots.txt is a request, not a lock. These companies say that they follow it; companies that do not say so are not listed, and it does not stop them.',
        )}
      </p>
      {crawlerPurpose.options.map((purpose) => (
        <SwitchSetting
          key={purpose}
          name={t(PURPOSES[purpose].name)}
          hint={saidList(AI_CRAWLERS[purpose], 'commas')}
          switches={[{ of: `crawlers.${purpose}`, name: t('Allow') }]}
          says={t(PURPOSES[purpose].says)}
        />
      ))}
      <TextSetting
        of="usageTerms"
        name={t('Terms of use')}
        hint={t(
          'the page with your terms for using your stories; linked in /license.xml and, while training is off, as the policy of your rights reservation (TDMRep)',
        )}
        placeholder="/terms"
      />
    </>
  )
}

const LICENCES = republishLicence.options

/** Settings for others who republish own stories. */
export function RepublishSettings() {
  const named = (licence: (typeof LICENCES)[number]) =>
    licence === 'none' ? t('Nobody may') : (licenceOf(licence)?.name ?? t('The terms of use'))
  return (
    <>
      <TextSetting
        of="republishLicence"
        name={t('Others may republish')}
        hint={t(
          'own stories, under this licence; each then says so, with its text to copy and a form by which houses tell where their copy is',
        )}
        choices={LICENCES.map((value) => ({ value, name: named(value) }))}
      />
      <TextSetting
        of="republishRule"
        name={t('Copies in search engines')}
        hint={t('what the copy says at its head')}
        choices={[
          { value: 'canonical', name: t('name your story as the original') },
          { value: 'noindex', name: t('are left out') },
        ]}
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
export function FileSettings() {
  return FILES.map(({ name, path }) => (
    <TextSetting key={name} of={`files.${name}`} name={path} hint={t(FILE_HINTS[name])} rows={4} isCode />
  ))
}
